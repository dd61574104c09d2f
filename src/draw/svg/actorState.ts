/** How the states of an actor look, for the component that draws them and for a script that switches what is drawn. */
import { SHAPE_EDGE } from '../markMeasures';
import type { Shape } from '../../scene/plan/shape';
import { LIGHT_THEME } from '../../scene/style/themes';

export type ActorState = 'shown' | 'filtered' | 'dim';

const TONES = {
  state: { fill: 'node', text: 'nodeText', edge: 'node' },
  organisation: { fill: 'org', text: 'orgText', edge: 'org' },
  open: { fill: 'paper', text: 'ink', edge: 'node' },
  faint: { fill: 'paper', text: 'ink3', edge: 'ghost' },
} as const;
const CLASSES = { nodeText: 'node-text', orgText: 'org-text' } as Readonly<Record<string, string>>;

/** Attributes of its shape and of its name. */
export function actorAttributesOf(
  { tone, outside, outline }: Pick<Shape, 'tone' | 'outside' | 'outline'>,
  state: ActorState,
) {
  const { fill, text, edge } = TONES[state === 'shown' ? tone : 'faint'];
  const letters = outside && state === 'shown' ? 'ink' : text;
  return {
    shape: {
      class: `shape f-${fill} s-${edge}`,
      fill: LIGHT_THEME[fill],
      stroke: LIGHT_THEME[edge],
      'stroke-width': outline === 'tag' ? 2 : tone === 'open' || state !== 'shown' ? SHAPE_EDGE : 0,
    },
    name: { class: CLASSES[letters] ?? letters, fill: LIGHT_THEME[letters] },
  };
}
