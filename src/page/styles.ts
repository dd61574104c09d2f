/** Styles of the page, in order. */
import '@fontsource-variable/libre-franklin/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import 'virtual:theme.css';
import '../draw/svg/picture.css';
import '../ui/parts/page.css';
import '../explore/pictureArea.css';
import '../explore/explore.css';
import '../explore/chrome/touch.css';
import '../explore/print.css';
