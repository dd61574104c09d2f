/** Sizes, counts and shares of pictures on a canvas, in one table. Each line says the unit. */

/** Lines: with more in sight, their patterns only tell what is known from what is said, and from what has not happened. */
export const CANVAS_PATTERN_LINES = 500;
/** Lines: of more in sight, none has a shape of its own; they are summed up pixel by pixel. */
export const MOST_SHAPED_LINES = 2_500;
/** Lines: of more that a filter holds back, none stays as a hairline. */
export const MOST_GHOST_LINES = 400;
/** Lines: of more in sight, none has an end mark. */
export const MOST_CANVAS_END_MARKS = 700;
/** CSS px: between two samples of a line. */
export const LINE_SAMPLE_PX = 10;
/** CSS px: what is drawn of a line that leaves the frame. */
export const STUB_PX = 24;
/** CSS px: between an actor that is seen closer and its lines. */
export const RIM_GAP_PX = 1.5;
/** CSS px: the giving end of a line that is raised is at least as wide. */
export const RAISED_WIDTH_PX = 2.2;
/** Share of the picture's room: how far a canvas reaches beyond it where the picture is seen closer. */
export const OVERSCAN_SHARE = 0.2;
/** Opacity: the densest of a field, and what is inked at all. */
export const FIELD_OPACITY = { top: 0.85, floor: 0.12 } as const;
/** Share of the inked pixels of a field that may be denser than its densest tone. */
export const FIELD_CLIPPED = 0.01;
/** Ratio: how fast tones grow with the lines that lie on each other. */
export const FIELD_GAIN = 3;
/** Share of a line's weight: what its receiving end has of it. */
export const FIELD_RECEIVING = 0.15;
/** Lines: between two pauses of a picture that is drawn in slices. */
export const MARKS_A_STEP = 64;
