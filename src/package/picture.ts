/** `entente/picture`: from a dossier and a view to the marks of a picture. Plain functions, in a page, a worker or Node. */
export * from '../picture/index';
export { computeLayout, searchLayoutLonger } from '../layout/computeLayout';
export type { LayoutRequest, Positions } from '../layout/types';
export type { Plan } from '../scene/plan/types';
export type { Scene } from '../scene/types';
export { readAddress, writeAddress } from '../view/writeAddress';
export { DEFAULT_VIEW, NO_FILTER, type Filter, type FrameName, type ViewState } from '../view/viewState';
