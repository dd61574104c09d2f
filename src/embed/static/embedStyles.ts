/**
 * The style of an embed's shadow root. An entry of its own: what a script imports, the build's loader would put into the page
 * around the embed, where it is nobody's business.
 */
import 'virtual:embed-theme.css';
import '../../draw/svg/picture.css';
import './embed.css';
import './controls.css';
import './figureText.css';
