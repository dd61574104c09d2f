/**
 * The costs by which pictures are judged, in one table.
 * Each line says the unit, and why the figure is as it is.
 */

/** Scene units: lines of different pairs that cross farther from an end that they share do cross. */
export const CROSSING_CLEARANCE = 12;
/** Scene units: by so much a shape may stand in a kept corner, whose edge no one sees. */
export const CORNER_TOLERANCE = 1.5;
/** Cost: for a crossing, and for a label without room; more in a fan, whose lines cannot be told by their ends. */
export const ROOMY_COSTS = { crossing: 100, loss: 3, lossInFan: 9 };
/** Cost: the same where shapes are as wide as their names. There are many lines: they cross anyhow, and labels tell them apart. */
export const DENSE_COSTS = { crossing: 10, loss: 20, lossInFan: 20 };
/** Cost: for a line through the badge of another pair or under an actor, which seems to belong there. */
export const THROUGH_COST = 250;
/** Cost: for a badge under an actor, which cannot be read at all. */
export const COVERED_COST = 200;
/** Cost: for a badge on an end mark, which hides which way a line goes. */
export const ON_MARK_COST = 25;
/** Cost: for a line hardly longer than its badge, which is hidden itself. */
export const ALL_BADGE_COST = 25;
/** Cost: for a name that found no room. */
export const NAMELESS_COST = 25;
/** Scene units: how far an actor with a part in a fault is moved at a try, one after the other. */
export const MEND_STEPS = [34, 18, 9];
/** Scene units: a line farther from an actor has nothing to do with it. */
export const SEEN_REACH = 9;
/** Cost: what such a move must save at least. */
export const MIN_MEND = 0.5;
