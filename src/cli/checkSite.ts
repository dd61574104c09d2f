/** Tests a published page, embed or dossier from outside, with the files of the same origin that it names. */
import { askFile, type FileAnswer, type Fetch } from './askFile';
import { judgeAnswer, note, wrong, type SiteFinding } from './judgeAnswer';
import { namedByList, namedByPage, namedByScript, namedByStyle, type FileRole, type NamedFile } from './namedFiles';

/** Files that are asked for at once, and in all. */
const AT_ONCE = 6;
const MOST_FILES = 600;
/** Roles that pages of other origins read by a script, or as a font. */
const READ: ReadonlySet<FileRole> = new Set(['script', 'style', 'font', 'dossier']);
const OF_EMBEDS = /\/(embed|data)\//;

/**
 * @param address of a page, an embed or a dossier
 * @param tell each finding, in the order in which files are named
 * @param step what is asked for
 */
export async function checkSite(
  address: URL,
  fetchFile: Fetch,
  tell: (finding: SiteFinding) => void,
  step: (words: string) => void,
): Promise<void> {
  const first: NamedFile = { address, role: roleOfAddress(address) };
  const seen = new Set([address.href]);
  const elsewhere = new Set<string>();
  let isFull = false;
  // A file that is named alone is there for others.
  let isShared = first.role !== 'page' || OF_EMBEDS.test(address.pathname);
  for (let row = [first]; row.length;) {
    const next: NamedFile[] = [];
    for (let at = 0; at < row.length; at += AT_ONCE) {
      const files = row.slice(at, at + AT_ONCE);
      step(`Asking for ${files[0]?.address.href} (${seen.size} files)`);
      const answers = await Promise.all(files.map((file) => askFile(file.address, fetchFile)));
      files.forEach((file, i) => {
        const answer = answers[i];
        if (!answer) return;
        if ('fault' in answer) return tell(wrong(file.address.href, answer.fault, answer.fix));
        const contents = namedIn(file, answer);
        isShared ||= contents.isSite;
        const isRead = isShared && READ.has(file.role) && OF_EMBEDS.test(file.address.pathname);
        judgeAnswer(file, answer, isRead).forEach(tell);
        next.push(...contents.named);
      });
    }
    row = next.filter((file) => takeFile(file));
  }

  function takeFile({ address: { href, origin, protocol }, role }: NamedFile): boolean {
    if (seen.has(href) || elsewhere.has(href)) return false;
    if (address.protocol === 'https:' && protocol === 'http:') {
      elsewhere.add(href);
      tell(wrong(href, 'a page of https: asks for it by http:, so browsers block it', 'Write https: in its address.'));
      return false;
    }
    if (origin !== address.origin) {
      elsewhere.add(href);
      tell(note(href, `${role} of another origin: not asked for`));
      return false;
    }
    if (seen.size >= MOST_FILES) {
      if (!isFull) tell(note(address.href, `more than ${MOST_FILES} files: the others are not asked for`));
      isFull = true;
      return false;
    }
    seen.add(href);
    return true;
  }
}

function namedIn({ role }: NamedFile, { status, text, address }: FileAnswer): { named: NamedFile[]; isSite: boolean } {
  if (status !== 200) return { named: [], isSite: false };
  if (role === 'page') return namedByPage(text, address);
  const find = { style: namedByStyle, script: namedByScript, list: namedByList };
  const named = role === 'style' || role === 'script' || role === 'list' ? find[role](text, address) : [];
  return { named, isSite: false };
}

const ROLES: readonly (readonly [RegExp, FileRole])[] = [
  [/\/index\.json$/, 'list'],
  [/\.json$/i, 'dossier'],
  [/\.m?js$/i, 'script'],
  [/\.css$/i, 'style'],
  [/\.(svg|png|jpe?g)$/i, 'image'],
  [/\.woff2?$/i, 'font'],
];
const roleOfAddress = ({ pathname }: URL): FileRole => ROLES.find(([name]) => name.test(pathname))?.[1] ?? 'page';
