/** What the library leaves to do in its file: words for each object, groups, paragraphs of notes, and nothing of the clock or of chance. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { decodeObjectName } from './objectNames';

const WHEN = '2000-01-01T00:00:00Z';
/** The zip's own times begin here; they have no zone. */
const ZIP_TIME = new Date(1980, 0, 1);

/** @param language of the dossier, for spelling and for voices */
export function patchPptx(file: Uint8Array, language: string): Uint8Array {
  const parts = Object.entries(unzipSync(file)).filter(([path]) => !path.endsWith('/'));
  const paths = new Set(parts.map(([path]) => `/${path}`));
  const done = parts.map(([path, body]): [string, [Uint8Array, { mtime: Date }]] => {
    const text = path.endsWith('.xml') ? finished(path, strFromU8(body), language, paths) : null;
    return [path, [text === null ? body : strToU8(text), { mtime: ZIP_TIME }]];
  });
  return zipSync(Object.fromEntries(done));
}

function finished(path: string, xml: string, language: string, paths: ReadonlySet<string>): string {
  if (path === '[Content_Types].xml') return onlyThere(xml, paths);
  const spoken = language.toLowerCase() === 'en' ? xml : xml.replaceAll('lang="en-US"', `lang="${language}"`);
  if (path === 'docProps/core.xml') return xml.replace(/\d{4}-\d\d-\d\dT[\d:]+Z/g, WHEN);
  if (path === 'ppt/presentation.xml') return withoutChance(xml);
  if (/^ppt\/slides\/slide\d+\.xml$/.test(path)) return numbered(grouped(described(spoken)));
  if (path.startsWith('ppt/notesSlides/')) return inParagraphs(spoken);
  return xml;
}

/** The library lists a master for each slide; there is one. */
function onlyThere(xml: string, paths: ReadonlySet<string>): string {
  return xml.replace(/<Override PartName="([^"]*)"[^>]*\/>/g, (all, part: string) => (paths.has(part) ? all : ''));
}

/** Sections get their numbers in order. */
function withoutChance(xml: string): string {
  let count = 0;
  return xml.replace(/(<p14:section [^>]*id=")\{[^}]*\}/g, (_, before: string) => {
    return `${before}{00000000-0000-4000-8000-${String(++count).padStart(12, '0')}}`;
  });
}

function described(xml: string): string {
  return xml
    .replace(/<p:cNvPr id="(\d+)" name="([^"]*)"/g, (_, id: string, text: string) => {
      const { name, alt, group } = decodeObjectName(text);
      return `<p:cNvPr id="${id}" name="${name}" descr="${alt || name}"${group ? ` group="${group}"` : ''}`;
    })
    .replace(/<a:tblPr\/>/g, '<a:tblPr firstRow="1"/>');
}

/** Neighbours of one group are put into it. */
function grouped(xml: string): string {
  const objects = xml.match(/<p:sp>[\s\S]*?<\/p:sp>|<p:graphicFrame>[\s\S]*?<\/p:graphicFrame>/g) ?? [];
  const groups = new Map<string, string[]>();
  for (const object of objects) {
    const number = / group="(\d+)"/.exec(object)?.[1];
    if (number) groups.set(number, [...(groups.get(number) ?? []), object]);
  }
  let text = xml;
  for (const members of groups.values()) {
    const one = members.join('');
    text = text.replace(one, () => (members.length > 1 ? around(members) : one));
  }
  return text.replace(/ group="\d+"/g, '');
}

function around(members: readonly string[]): string {
  const [, name = '', alt = ''] = /name="([^"]*)" descr="([^"]*)"/.exec(members[0]!) ?? [];
  const boxes = members.map((member) => {
    const [, x, y, w, h] = /<a:off x="(-?\d+)" y="(-?\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"\/>/
      .exec(member)!
      .map(Number);
    return { left: x!, top: y!, right: x! + w!, bottom: y! + h! };
  });
  const [x, y] = [Math.min(...boxes.map(({ left }) => left)), Math.min(...boxes.map(({ top }) => top))];
  const [w, h] = [Math.max(...boxes.map(({ right }) => right)) - x, Math.max(...boxes.map(({ bottom }) => bottom)) - y];
  const place = `<a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/><a:chOff x="${x}" y="${y}"/><a:chExt cx="${w}" cy="${h}"/>`;
  return (
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="0" name="${name}" descr="${alt}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm>${place}</a:xfrm></p:grpSpPr>${members.join('')}</p:grpSp>`
  );
}

/** Each object of a slide has a number of its own. */
function numbered(xml: string): string {
  let count = 0;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++count}"`);
}

/** The library writes notes as one paragraph. */
function inParagraphs(xml: string): string {
  return xml.replace(
    /<a:p>(<a:r><a:rPr[^>]*\/><a:t>)([^<]*)(<\/a:t><\/a:r>)(<a:endParaRPr[^>]*\/>)<\/a:p>/,
    (all, before: string, text: string, after: string, end: string) =>
      text
        .split(/\r?\n/)
        .map((row) => (row.trim() ? `<a:p>${before}${row}${after}${end}</a:p>` : ''))
        .join('') || all,
  );
}
