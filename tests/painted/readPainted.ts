/** What a browser has painted: boxes of letters, badges, shapes and buttons in px of the window. Runs in a page. */

export interface PaintedBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface PaintedText extends PaintedBox {
  kind: 'name' | 'label' | 'heading' | 'count' | 'title' | 'words';
  text: string;
  /** Id of the actor or the line that it belongs to. */
  of: string;
  /** Size of its letters in px. */
  size: number;
  /** One letter of a tilted text. */
  isLetter?: boolean;
}
export interface PaintedBadge {
  of: string;
  x: number;
  y: number;
  radius: number;
}
export interface Painted {
  texts: PaintedText[];
  badges: PaintedBadge[];
  /** What no text or badge may be under. */
  buttons: ({ name: string } & PaintedBox)[];
  frame: PaintedBox;
  /** Px of a scene unit. */
  scale: number;
  /** Ids of actors. */
  shapes: string[];
  /** Names that reach beyond the outline that they stand in. */
  bursting: string[];
  /** Outlines on each other; a tag may be plugged into one. */
  touching: string[];
  /** Names beside their shape and labels that reach into a shape. */
  onShapes: string[];
  /** Badges of which a shape hides more than the edge. */
  covered: string[];
  /** Lines through the title. */
  throughTitle: string[];
}

export interface PaintedPlaces {
  /** The picture. */
  svg: string;
  /** What must hold all of it. */
  frame: string;
  /** Elements whose letters are the page's own. */
  title: string;
  words: string;
  buttons: string;
}

/** Whole on purpose: a page gets nothing but this function. */
export function readPainted(places: PaintedPlaces): Painted {
  /** Px by which letters may be measured wrongly. */
  const slack = 1;
  const context = document.createElement('canvas').getContext('2d')!;
  const svg = document.querySelector<SVGSVGElement>(places.svg)!;
  const isSeen = (element: Element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const boxOf = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });

  /** One box for each row: a browser may have several where a row wraps. */
  function rowsOf(rects: readonly DOMRect[]): DOMRect[] {
    const rows = new Map<number, DOMRect>();
    for (const { left, right, top, height } of rects) {
      const before = rows.get(top);
      const start = Math.min(left, before?.left ?? left);
      rows.set(top, new DOMRect(start, top, Math.max(right, before?.right ?? right) - start, height));
    }
    return [...rows.values()];
  }
  /** The letters of a text in each row it takes: as wide as they run, as high as their ink. */
  function lettersOf(node: Text): (PaintedBox & { text: string; size: number; isLetter?: boolean })[] {
    const text = node.data.replace(/[\u2066-\u2069]/g, '').trim();
    if (!text || !isSeen(node.parentElement!)) return [];
    const style = getComputedStyle(node.parentElement!);
    context.font = `${style.fontWeight} 100px ${style.fontFamily}`;
    const ink = context.measureText(text);
    const matrix = (node.parentElement as Element as Partial<SVGGraphicsElement>).getScreenCTM?.();
    const size = parseFloat(style.fontSize) * (matrix ? Math.hypot(matrix.a, matrix.b) : 1);
    if (matrix && Math.abs(matrix.b) > 0.001) return tiltedLetters(node, text, size, matrix, ink);
    const range = document.createRange();
    range.selectNodeContents(node);
    // Rows that are cut off have boxes all the same.
    let holder = node.parentElement!;
    while (getComputedStyle(holder).display === 'inline') holder = holder.parentElement!;
    const held = holder.getBoundingClientRect();
    return rowsOf([...range.getClientRects()])
      .filter(({ width, top, bottom }) => width > 0 && (top + bottom) / 2 < held.bottom)
      .map(({ left, right, top, height }) => {
        const baseline =
          top + (height * ink.fontBoundingBoxAscent) / (ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent);
        return {
          ...{ text, size, left, right },
          top: baseline - (ink.actualBoundingBoxAscent * size) / 100,
          bottom: baseline + (ink.actualBoundingBoxDescent * size) / 100,
        };
      });
  }
  /** The letters of a tilted text, one by one. */
  function tiltedLetters(node: Text, text: string, size: number, matrix: DOMMatrix, ink: TextMetrics) {
    const holder = node.parentElement!.closest('text')!;
    const first = textsIn(holder).reduce(
      (sum, one) => sum + (one.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING ? one.data.length : 0),
      0,
    );
    const unit = size / Math.hypot(matrix.a, matrix.b) / 100;
    return Array.from({ length: node.data.length }, (_, i) => first + i)
      .filter((at) => at < holder.getNumberOfChars())
      .map((at) => {
        const [start, end] = [holder.getStartPositionOfChar(at), holder.getEndPositionOfChar(at)];
        const corners = [start, end].flatMap(({ x, y }) =>
          [-ink.actualBoundingBoxAscent, ink.actualBoundingBoxDescent].map((high) =>
            new DOMPoint(x, y + high * unit).matrixTransform(matrix),
          ),
        );
        const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
        return {
          ...{ text, size, isLetter: true, left: Math.min(...xs), right: Math.max(...xs) },
          ...{ top: Math.min(...ys), bottom: Math.max(...ys) },
        };
      });
  }
  function textsIn(root: Element): Text[] {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walk.nextNode()) found.push(walk.currentNode as Text);
    return found;
  }
  const lineIdOf = (element: Element) => {
    const line = element.closest<SVGGElement>('g.line');
    return line?.dataset.relationship ?? line?.dataset.relationships?.split(' ')[0] ?? '';
  };
  const texts = [...svg.querySelectorAll('text:not([aria-hidden])')].flatMap((element): PaintedText[] => {
    const actor = element.closest<SVGGElement>('[data-actor], [data-unfold]')?.dataset;
    const kind = element.closest('.headings')
      ? 'heading'
      : element.matches('.name')
        ? 'name'
        : element.matches('.label')
          ? 'label'
          : 'count';
    const of = actor?.actor ?? actor?.unfold ?? lineIdOf(element);
    return textsIn(element).flatMap((node) => lettersOf(node).map((letters) => ({ kind, of, ...letters })));
  });
  const ofPage = (selector: string, kind: PaintedText['kind']) =>
    selector === ''
      ? []
      : [...document.querySelectorAll(selector)]
          .flatMap(textsIn)
          .flatMap((node) => lettersOf(node).map((letters): PaintedText => ({ kind, of: kind, ...letters })));
  const titles = ofPage(places.title, 'title');

  const badges = [...svg.querySelectorAll('g.line > .mark')].filter(isSeen).flatMap((mark): PaintedBadge[] => {
    const disc = mark.querySelector(':scope > circle');
    if (!disc) return [];
    const { left, right, top, bottom } = disc.getBoundingClientRect();
    return [{ of: lineIdOf(mark), x: (left + right) / 2, y: (top + bottom) / 2, radius: (right - left) / 2 }];
  });

  interface Outline {
    id: string;
    path: SVGPathElement;
    isTag: boolean;
    box: DOMRect;
    rim: DOMPoint[];
  }
  const outlines = [...svg.querySelectorAll<SVGGElement>('[data-actor]')].map((group): Outline => {
    const path = group.querySelector<SVGPathElement>(':scope > path:last-of-type')!;
    const matrix = path.getScreenCTM()!;
    const length = path.getTotalLength();
    const rim = Array.from({ length: 72 }, (_, i) =>
      DOMPoint.fromPoint(path.getPointAtLength((i * length) / 72)).matrixTransform(matrix),
    );
    const isTag = group.querySelectorAll(':scope > path').length > 1;
    return { id: group.dataset.actor!, path, isTag, box: path.getBoundingClientRect(), rim };
  });
  const isIn = ({ path }: Outline, x: number, y: number) =>
    path.isPointInFill(new DOMPoint(x, y).matrixTransform(path.getScreenCTM()!.inverse()));
  const cornersOf = ({ left, top, right, bottom }: PaintedBox): [number, number][] => {
    const [x, y] = [left + slack, top + slack];
    const [across, down] = [right - slack, bottom - slack];
    return [
      [x, y],
      [across, y],
      [x, down],
      [across, down],
      [(x + across) / 2, (y + down) / 2],
    ];
  };
  const near = (p: PaintedBox, q: PaintedBox) =>
    p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom;

  const isInside = (text: PaintedText, outline: Outline | undefined) =>
    outline !== undefined && isIn(outline, (text.left + text.right) / 2, (text.top + text.bottom) / 2);
  const own = new Map(outlines.map((outline) => [outline.id, outline]));
  const bursting = texts.filter((text) => {
    const outline = text.kind === 'name' ? own.get(text.of) : undefined;
    return isInside(text, outline) && !cornersOf(text).every(([x, y]) => isIn(outline!, x, y));
  });
  const touching = outlines.flatMap((p, i) =>
    outlines
      .slice(0, i)
      .filter(
        (q) =>
          near(p.box, q.box) &&
          p.isTag === q.isTag &&
          (p.rim.some(({ x, y }) => isIn(q, x, y)) || q.rim.some(({ x, y }) => isIn(p, x, y))),
      )
      .map((q) => `${p.id} on ${q.id}`),
  );
  const onShapes = texts
    .filter(
      (text) => ['label', 'heading'].includes(text.kind) || (text.kind === 'name' && !isInside(text, own.get(text.of))),
    )
    .flatMap((text) =>
      outlines
        .filter((outline) => near(text, outline.box) && cornersOf(text).some(([x, y]) => isIn(outline, x, y)))
        .map(({ id }) => `${text.kind} ${text.text} on ${id}`),
    );

  const covered = badges.flatMap(({ of, x, y, radius }) => {
    const hidden = radius - slack - 1;
    const box = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
    return outlines
      .filter(
        (outline) =>
          near(box, outline.box) &&
          (isIn(outline, x, y) || outline.rim.some((at) => Math.hypot(at.x - x, at.y - y) < hidden)),
      )
      .map(({ id }) => `badge ${of} under ${id}`);
  });

  const throughTitle = [...svg.querySelectorAll<SVGPathElement>('g.line > .hit')].flatMap((path) => {
    const around = path.getBoundingClientRect();
    if (!titles.some((title) => near(title, around))) return [];
    const matrix = path.getScreenCTM()!;
    const length = path.getTotalLength();
    const course = Array.from({ length: 200 }, (_, i) =>
      DOMPoint.fromPoint(path.getPointAtLength((i * length) / 199)).matrixTransform(matrix),
    );
    return titles
      .filter((title) =>
        course.some(({ x, y }) => x > title.left && x < title.right && y > title.top && y < title.bottom),
      )
      .map(({ text }) => `${lineIdOf(path)} through ${text}`);
  });

  return {
    texts: [...texts, ...titles, ...ofPage(places.words, 'words')],
    badges,
    buttons: [...document.querySelectorAll<HTMLElement>(places.buttons || 'none')]
      .filter(isSeen)
      .map((element) => ({ name: element.className, ...boxOf(element.getBoundingClientRect()) })),
    frame: boxOf(document.querySelector(places.frame)!.getBoundingClientRect()),
    scale: svg.getScreenCTM()!.a,
    shapes: outlines.map(({ id }) => id),
    bursting: bursting.map(({ text, of }) => `name ${text} beyond ${of}`),
    touching,
    onShapes,
    covered,
    throughTitle,
  };
}
