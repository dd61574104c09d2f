// Shows the dossier and view that the address of this frame asks for: a file of this site, and no other.
(() => {
  const fields = new URLSearchParams(location.search);
  const root = new URL('../', location.href);
  const asked = fields.get('dossier') ?? '';
  const complain = (words) => {
    const line = document.createElement('p');
    line.className = 'fault';
    line.setAttribute('role', 'alert');
    line.textContent = words;
    document.body.append(line);
  };
  if (!asked) return complain('No dossier is named: the address of this frame needs dossier=, and the path of a file.');
  if (!URL.canParse(asked, root) || new URL(asked, root).origin !== location.origin)
    return complain('The dossier that is asked for is not on this site: a frame shows files of its own site only.');
  const element = document.createElement('actor-network');
  element.setAttribute('src', new URL(asked, root).href);
  const own = ['dossier', 'controls', 'heading', 'subheading', 'childId'];
  // Words of an article stand in its frame. In a page of its own they would be those of this site, whoever wrote the link.
  const isFramed = parent !== window;
  for (const name of ['controls', ...(isFramed ? ['heading', 'subheading'] : [])])
    if (fields.has(name)) element.setAttribute(name, fields.get(name));
  const words = location.search.slice(1).split('&');
  element.setAttribute('view', words.filter((word) => !own.includes(word.split('=')[0])).join('&'));
  element.addEventListener('ready', () => {
    const title = element.shadowRoot?.querySelector('.title')?.textContent;
    if (title && !isFramed) document.title = title;
  });
  document.body.append(element);
})();
