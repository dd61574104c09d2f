/** When many lines between two actors are a list: what layouts and scenes both must know. */

/** Lines: from so many on a fan is a list, which reads level or not at all. */
export const MIN_LIST_LINES = 5;
/** Share of the frame's height that a list may take; what is folded and still takes more joins whatever its family. */
export const FAN_HEIGHT_SHARE = 0.75;
