/** The picture of a view as groups of marks: one for each actor and each line, with words for those who cannot see it. */
import * as commonWords from '../../../words/en/common';
import * as fileWords from '../../../words/en/files';
import * as deckWords from '../../../words/en/powerpoint';
import type { DossierIndex } from '../../../dossier/indexDossier';
import type { Picture } from '../../../picture/pictureOf';
import type { Scene } from '../../../scene/types';
import { HEXAGON_CORNER } from '../../../scene/sceneMeasures';
import type { Theme } from '../../../scene/style/types';
import type { PictureRenderer } from '../pictureRenderer';
import { isXmlElement, textContentOf, type XmlElement } from '../../../xml/xmlElement';
import { resolveTheme } from '../resolveTheme';
import { describeMark } from '../captions';
import { slideMarksOf, type ShapeForm, type SlideMark, type ShapeMark } from './slideMarks';

export interface MarkGroup {
  /** What it is called among the objects of a slide. */
  name: string;
  /** What it says. */
  alt: string;
  marks: SlideMark[];
}

const PLAIN_NAMES: Readonly<Record<string, string>> = {
  hulls: deckWords.groupGround,
  under: fileWords.marked,
  headings: deckWords.groupName,
  pills: deckWords.count,
  over: fileWords.askedAbout,
};

export function markGroupsOf(
  index: DossierIndex,
  { scene: seen, visible: { state } }: Picture,
  theme: Theme,
  draw: PictureRenderer,
): MarkGroup[] {
  const scene = seen.labelsOver ? labelsWithLines(seen) : seen;
  const layers = resolveTheme(draw(scene, state), theme, (ids) => describeMark(index, ids));
  const courses = new Map(scene.lines.map((line) => [line.course, line.members]));
  return layers.flatMap((layer): MarkGroup[] => {
    const parts = layer.children.filter(isXmlElement);
    const inside = { ...layer, children: [] };
    const marks = (part: XmlElement) => slideMarksOf({ ...inside, children: [part] });
    switch (layer.attributes.id) {
      case 'ghosts':
        return parts.map((part) => {
          const says = describeMark(index, courses.get(part.attributes.d ?? '') ?? []) ?? deckWords.someRelationship;
          return { name: fileWords.heldBack, alt: deckWords.heldBackIs(says), marks: marks(part) };
        });
      case 'lines':
      case 'bands':
      case 'between':
        return parts.map((part) => {
          const says = titleOf(part);
          return { name: commonWords.relationship, alt: says, marks: asOneLine(part) };
        });
      case 'actors':
        return parts.map((part, i) => {
          const form = actorForm(scene.actors[i]!);
          return { name: deckWords.actor, alt: titleOf(part), marks: withName(marks(part), form) };
        });
      default: {
        const name = PLAIN_NAMES[layer.attributes.id ?? ''] ?? deckWords.mark;
        return parts.map((part) => ({
          name,
          alt: [name, textContentOf(part)].filter(Boolean).join(': '),
          marks: marks(part),
        }));
      }
    }
  });
}

/** A line with a label comes after those without, so that both are one group and nothing lies over the label. */
function labelsWithLines(scene: Scene): Scene {
  const lines = [...scene.lines].sort((p, q) => Number(p.labelled) - Number(q.labelled));
  return { ...scene, lines, labelsOver: false };
}

function titleOf({ children }: XmlElement): string {
  const title = children.filter(isXmlElement).find(({ name }) => name === 'title');
  return title ? textContentOf(title) : '';
}

/** Dashes and dots of a line become one shape; its end marks, badge and label stay their own. */
function asOneLine(group: XmlElement): SlideMark[] {
  const [ink, ...others] = group.children.filter(isXmlElement).filter(({ name }) => name !== 'title');
  if (!ink) return [];
  const strokes = { ...ink, children: ink.children.filter((child) => isXmlElement(child) && child.name === 'path') };
  const ends = { ...ink, children: ink.children.filter((child) => isXmlElement(child) && child.name === 'g') };
  const marks = slideMarksOf(strokes).filter((mark) => mark.kind === 'shape');
  const merged = marks.reduce<ShapeMark[]>((done, mark) => {
    const last = done.at(-1);
    const [one, more] = [last?.form, mark.form];
    if (!last || one?.kind !== 'path' || more.kind !== 'path' || !samePaint(last, mark)) return [...done, mark];
    const form: ShapeForm = { kind: 'path', commands: [...one.commands, ...more.commands] };
    return [...done.slice(0, -1), { ...last, form }];
  }, []);
  return [...merged, ...slideMarksOf(ends), ...others.flatMap((other) => slideMarksOf(other))];
}

function samePaint({ paint: p }: ShapeMark, { paint: q }: ShapeMark): boolean {
  return p.fill === q.fill && p.stroke === q.stroke && (p.stroke === null || p.width === q.width);
}

/** The outline of an actor in a form that other programs have, too; `null` where they have none. */
function actorForm({ x, y, shape }: Picture['scene']['actors'][number]): ShapeForm | null {
  const { hw, hh, outline } = shape;
  const box = { left: x - hw, right: x + hw, top: y - hh, bottom: y + hh };
  if (outline === 'circle') return { kind: 'ellipse', box, radius: hw };
  if (outline === 'box' || outline === 'tag')
    return { kind: 'box', box, radius: Math.min(outline === 'box' ? 8 : 6, hh) };
  if (outline === 'stadium') return { kind: 'box', box, radius: Math.min(hw, hh) };
  if (outline === 'wideHexagon') return { kind: 'hexagon', box, radius: 0 };
  if (outline !== 'hexagon') return null;
  const [wide, high] = [hw + HEXAGON_CORNER, ((hw + HEXAGON_CORNER) * Math.sqrt(3)) / 2];
  return { kind: 'hexagon', box: { left: x - wide, right: x + wide, top: y - high, bottom: y + high }, radius: 0 };
}

/** A name that stands inside its shape becomes the shape's own text. */
function withName(marks: readonly SlideMark[], form: ShapeForm | null): SlideMark[] {
  const shapes = marks.filter((mark) => mark.kind === 'shape');
  const texts = marks.filter((mark) => mark.kind === 'text');
  const [shape, text] = [shapes.at(-1), texts[0]];
  if (!shape || !form) return [...marks];
  const isInside =
    text &&
    form.kind !== 'path' &&
    text.box.left >= form.box.left &&
    text.box.right <= form.box.right &&
    text.box.top >= form.box.top &&
    text.box.bottom <= form.box.bottom;
  const named: ShapeMark = { ...shape, form, text: isInside ? text : null };
  return [...shapes.slice(0, -1), named, ...(isInside ? texts.slice(1) : texts)];
}
