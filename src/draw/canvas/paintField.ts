/** Thousands of lines as one picture on a canvas, and the stubs of those that leave the frame. */
import { weightOf } from '../../scene/crowd/mergePair';
import { CERTAINTY_STYLES } from '../../scene/style/encoding';
import { INK_OPACITY } from '../svg/lineState';
import { drawField, type FieldLine } from './field';
import { pointsAt } from './lineCourse';
import { MARKS_A_STEP } from './canvasMeasures';
import { withPauses } from './inSlices';
import { ribbonAt } from './lineRibbon';
import { paintLine, type DrawnLine, type Ink } from './paintLines';
import { paintPale } from './paintTask';

/** Draws lines of one state together. Their opacity is that of the whole: tones of a field say nothing of it. */
export function* paintField(context: CanvasRenderingContext2D, lines: readonly DrawnLine[], ink: Ink): Generator<void> {
  const { viewport } = ink;
  const width = Math.ceil(viewport.width * viewport.ratio);
  const height = Math.ceil(viewport.height * viewport.ratio);
  const whole = lines.filter(({ extent }) => extent === 'whole');
  for (const state of new Set(whole.map((line) => line.state))) {
    const own = whole.filter((line) => line.state === state);
    const { data } = yield* drawField(fieldLinesOf(own, ink), width, height);
    const layer = document.createElement('canvas');
    layer.width = width;
    layer.height = height;
    layer.getContext('2d')!.putImageData(new ImageData(data, width, height), 0, 0);
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = INK_OPACITY[state] ?? 1;
    context.drawImage(layer, 0, 0);
    context.restore();
  }
  const stubs = lines.filter(({ extent }) => extent !== 'whole');
  yield* withPauses(stubs, MARKS_A_STEP, (part) => paintPale(context, part.state, () => paintLine(context, part, ink)));
}

/** One after the other, as they are asked for. */
function* fieldLinesOf(lines: readonly DrawnLine[], ink: Ink): Generator<FieldLine> {
  for (const line of lines) yield fieldLineOf(line, ink);
}

function fieldLineOf({ line }: DrawnLine, { palette, viewport, shown, actorOf }: Ink): FieldLine {
  const { scale, origin, ratio } = viewport;
  const { stripes, mutual } = ribbonAt(line, shown);
  const course = pointsAt(line, 'whole', viewport, actorOf);
  const points = new Float64Array(2 * course.length);
  course.forEach(({ x, y }, i) => {
    points[2 * i] = (x * scale + origin.x) * ratio;
    points[2 * i + 1] = (y * scale + origin.y) * ratio;
  });
  const isSure = stripes.every(({ pattern }) => SURE.has(pattern));
  const number = shown ? line.members.filter((id) => shown.has(id)).length : line.members.length;
  const colours = stripes.map(({ look }) => channelsOf(palette.lookOf(look)));
  return {
    points,
    colour: colours.length === 1 ? colours[0]! : meanOf(colours),
    weight: weightOf(number),
    mutual,
    isSure,
  };
}

/** Patterns of what is reported at least. */
const SURE = new Set([CERTAINTY_STYLES.confirmed.pattern, CERTAINTY_STYLES.reported.pattern]);

const known = new Map<string, [number, number, number]>();

/** Red, green and blue of a colour as `getComputedStyle` writes it, 0 to 1. */
function channelsOf(colour: string): [number, number, number] {
  const before = known.get(colour);
  if (before) return before;
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => Number(part) / 255);
  known.set(colour, [red, green, blue]);
  return [red, green, blue];
}

function meanOf(colours: readonly (readonly [number, number, number])[]): [number, number, number] {
  const mean = (i: 0 | 1 | 2) => colours.reduce((sum, colour) => sum + colour[i], 0) / colours.length;
  return [mean(0), mean(1), mean(2)];
}
