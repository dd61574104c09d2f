/** The colours of a theme. */
import type { NamedStyle } from './familyStyles.ts';

export interface Theme {
  paper: string;
  panel: string;
  sunk: string;
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  line2: string;
  node: string;
  nodeText: string;
  org: string;
  orgText: string;
  marker: string;
  markerEdge: string;
  ghost: string;
  glyph: string;
  error: string;
  errorGround: string;
  looks: Record<NamedStyle, string>;
}
