/** What a still picture tells of itself, before anything else is fetched. */
import type { Point } from '../../geometry/types';
import { pickTheme } from '../../scene/style/lightDark';

/** Ids of what is shown. */
export function readShownIds(figure: HTMLElement | null): { actors: string[]; relationships: string[] } {
  const picture = figure?.querySelector('.still');
  const ids = (selector: string, of: (data: DOMStringMap) => string) =>
    [...(picture?.querySelectorAll<SVGGElement>(selector) ?? [])].flatMap(({ dataset }) => of(dataset).split(' '));
  return {
    actors: ids('.actor:not([data-filtered])', ({ actor = '' }) => actor).sort(),
    relationships: ids('.line:not([data-filtered])', (data) => data.relationship ?? data.relationships ?? '').sort(),
  };
}

/** Where actors stand in the picture that is seen. */
export function readPositions(figure: HTMLElement | null): Map<string, Point> {
  const groups = [...(figure?.querySelectorAll<SVGGElement>('.still .actor') ?? [])];
  const seen = groups.filter((group) => group.getClientRects().length > 0);
  return new Map(
    (seen.length ? seen : groups).map((group) => {
      const [x = 0, y = 0] = (group.getAttribute('transform') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
      return [group.dataset.actor ?? '', { x, y }];
    }),
  );
}

/** The picture that is seen, as SVG text in its light colours. */
export function readSvg(figure: HTMLElement | null): string {
  const pictures = [...(figure?.querySelectorAll('.still svg') ?? [])];
  const seen = pictures.find((svg) => svg.getClientRects().length > 0) ?? pictures[0];
  return seen ? pickTheme(new XMLSerializer().serializeToString(seen), 'light') : '';
}
