/** What cells of an OpenDocument sheet show of their values: styles name others, and at last a format of numbers. */
import { PLAIN_FORMAT, type CellFormat, type ShownParts } from './workbookFormat';
import type { PartAttributes } from './workbookXml';

/** Styles that name each other in a circle end somewhere. */
const MOST_PARENTS = 20;

export interface OdsStyles {
  open(name: string, attributes: PartAttributes): void;
  close(name: string): void;
  formatOf(style: string): CellFormat;
  isHiddenTable(style: string): boolean;
}

export function collectOdsStyles(): OdsStyles {
  const styles = new Map<string, { parent: string; format: string }>();
  const formats = new Map<string, CellFormat>();
  const known = new Map<string, CellFormat>();
  const hiddenTables = new Set<string>();
  let [style, format]: [string, { name: string; shown: CellFormat } | null] = ['', null];

  const openFormat = (attributes: PartAttributes, shown: CellFormat) => {
    format = { name: attributes['style:name'] ?? '', shown };
  };

  function find(name: string): CellFormat {
    let next = name;
    for (let i = 0; i < MOST_PARENTS; i++) {
      const found = styles.get(next);
      if (!found) break;
      const own = formats.get(found.format);
      if (own) return own;
      next = found.parent;
    }
    return PLAIN_FORMAT;
  }

  return {
    open(name, attributes) {
      switch (name) {
        case 'style:style':
          style = attributes['style:name'] ?? '';
          if (attributes['style:family'] === 'table-cell') {
            const parent = attributes['style:parent-style-name'] ?? '';
            styles.set(style, { parent, format: attributes['style:data-style-name'] ?? '' });
          }
          break;
        case 'style:table-properties':
          if (attributes['table:display'] === 'false') hiddenTables.add(style);
          break;
        case 'number:number-style':
          openFormat(attributes, PLAIN_FORMAT);
          break;
        case 'number:percentage-style':
          openFormat(attributes, { kind: 'percent' });
          break;
        case 'number:date-style':
        case 'number:time-style':
          openFormat(attributes, { kind: 'date', ...NOTHING, elapsed: countsOn(attributes) });
          break;
        default:
          if (format) format.shown = withPart(format.shown, name, attributes);
      }
    },
    close(name) {
      if (!format || !FORMAT_ELEMENTS.has(name)) return;
      formats.set(format.name, format.shown);
      format = null;
    },
    formatOf(name) {
      const found = known.get(name) ?? find(name);
      known.set(name, found);
      return found;
    },
    isHiddenTable: (name) => hiddenTables.has(name),
  };
}

const FORMAT_ELEMENTS = new Set(
  ['number-style', 'percentage-style', 'date-style', 'time-style'].map((name) => `number:${name}`),
);
const NOTHING: ShownParts = { year: false, month: false, day: false, hours: false, seconds: false, elapsed: false };
const PARTS: Readonly<Record<string, Partial<ShownParts>>> = {
  'number:year': { year: true },
  'number:month': { month: true },
  'number:day': { day: true },
  'number:hours': { hours: true },
  'number:minutes': { hours: true },
  'number:seconds': { hours: true, seconds: true },
};

const countsOn = (attributes: PartAttributes) => attributes['number:truncate-on-overflow'] === 'false';

function withPart(shown: CellFormat, name: string, attributes: PartAttributes): CellFormat {
  if (shown.kind === 'date') return { ...shown, ...PARTS[name] };
  const digits = Number(attributes['number:min-integer-digits'] ?? 1);
  const isWhole = name === 'number:number' && !Number(attributes['number:decimal-places'] ?? 0);
  const isGrouped = attributes['number:grouping'] === 'true';
  return shown.kind === 'plain' && isWhole && !isGrouped && digits > 1 && digits <= 30
    ? { kind: 'padded', digits }
    : shown;
}
