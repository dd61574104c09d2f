/** The theme that the view asks for, told to the page. */
import type { ViewState } from '../../view/viewState';

export function applyTheme(theme: ViewState['theme']): void {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset.theme;
  else dataset.theme = theme;
}
