// Tests the site that this page stands in, from inside, and says what is wrong and the fix. A frame without an origin of its
// own sees what pages of other sites see: this script runs in it too, and fetches what it is told.
(() => {
  const root = new URL('.', location.href);
  const HEADER = 'Access-Control-Allow-Origin: *';
  const PATIENCE = 15_000;
  const TYPES = {
    html: /^text\/html\b/,
    js: /^(text|application)\/(x-)?javascript\b/,
    css: /^text\/css\b/,
    json: /^(application\/([\w.-]+\+)?json|text\/json)\b/,
    svg: /^image\/svg\+xml\b/,
    png: /^image\/png\b/,
  };
  const NAMES = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json' };

  if (location.hash === '#outside' && parent !== window) {
    addEventListener('message', async ({ data, source }) => {
      if (source !== parent || !Array.isArray(data?.fetch)) return;
      const answers = await Promise.all(
        data.fetch.map((address) =>
          fetch(address).then(
            ({ ok }) => ok,
            () => false,
          ),
        ),
      );
      parent.postMessage({ seen: answers }, '*');
    });
    return parent.postMessage({ sender: 'check' }, '*');
  }

  const faults = [];
  let passed = 0;
  const report = (what, fix) => faults.push({ what, fix });
  const summary = document.getElementById('summary');
  const tell = (text) => (summary.textContent = text);
  const listFaults = () =>
    document.getElementById('faults').replaceChildren(
      ...faults.map(({ what, fix }) => {
        const item = document.createElement('li');
        const name = document.createElement('strong');
        name.textContent = what;
        item.className = 'fault';
        item.append(name, fix);
        return item;
      }),
    );

  const get = (path) => fetch(new URL(path, root), { cache: 'no-cache' }).catch(() => null);
  const isText = (path) => /\.(html|js|css|json|svg|csv|txt)$/.test(path);

  async function checkFile({ path, bytes }) {
    const answer = await get(path);
    if (!answer) return report(`${path} cannot be fetched.`, 'Look at the connection, and test again.');
    if (!answer.ok)
      return report(
        `${path} is missing: the server answers ${answer.status}.`,
        'Upload this file of the ZIP file to the same folder.',
      );
    const kind = path.split('.').at(-1);
    const type = answer.headers.get('content-type') ?? '';
    if (TYPES[kind] && !TYPES[kind].test(type))
      return report(
        `${path} comes as ${type || 'a file of no type'}.`,
        `Let the server send .${kind} as ${NAMES[kind] ?? `image/${kind}`}. A page in its place means that the file is missing.`,
      );
    const { byteLength } = await answer.arrayBuffer();
    if (byteLength !== bytes)
      return report(
        `${path} has ${byteLength} bytes and should have ${bytes}.`,
        isText(path)
          ? 'Upload it again as it is: nothing may shorten it or change the ends of its lines.'
          : 'Upload it again, in binary mode.',
      );
    passed += 1;
  }

  async function checkDossier(path) {
    const data = await get(path)
      .then((answer) => (answer?.ok ? answer.json() : null))
      .catch(() => undefined);
    // That it is missing has been told.
    if (data === null) return;
    if (!Array.isArray(data?.actors)) return report(`${path} is no dossier.`, 'Upload it again from the ZIP file.');
    passed += 1;
  }

  /** Puts up a frame and waits for a word of it; `null` where none comes. */
  const frameOf = (address, sandbox, title) =>
    new Promise((done) => {
      const frame = document.createElement('iframe');
      frame.title = title;
      if (sandbox) frame.setAttribute('sandbox', sandbox);
      frame.src = address;
      const hear = ({ source, data }) => {
        if (source !== frame.contentWindow || !data?.sender) return;
        removeEventListener('message', hear);
        done(frame);
      };
      addEventListener('message', hear);
      setTimeout(() => done(null), PATIENCE);
      document.getElementById('frames').append(frame);
    });

  async function checkEmbed(path) {
    const answer = await get(`${path}index.html`);
    if (!answer?.ok) return;
    const forbids =
      answer.headers.get('x-frame-options') ??
      /frame-ancestors[^;]*/.exec(answer.headers.get('content-security-policy') ?? '')?.[0];
    if (forbids)
      report(
        `The server keeps frames off other sites: ${forbids}.`,
        'Let it send neither X-Frame-Options nor frame-ancestors for embed/. The texts Element and Text work without frames.',
      );
    if (!(await frameOf(new URL(`${path}index.html`, root), '', 'Embed')))
      return report(
        `The embed in ${path} does not answer.`,
        'Look for a missing file above, or for a header Content-Security-Policy of the server that keeps its script away.',
      );
    passed += 1;
  }

  async function checkOutside(paths) {
    const frame = await frameOf('check.html#outside', 'allow-scripts', 'As another site');
    if (!frame)
      return report(
        'What other sites may read could not be tested.',
        'A header X-Frame-Options or Content-Security-Policy of the server is in the way of the test.',
      );
    const seen = await new Promise((done) => {
      addEventListener('message', ({ source, data }) => {
        if (source === frame.contentWindow && Array.isArray(data?.seen)) done(data.seen);
      });
      setTimeout(() => done(null), PATIENCE);
      frame.contentWindow.postMessage({ fetch: paths.map((path) => new URL(path, root).href) }, '*');
    });
    if (!seen) return report('The test of what other sites may read does not end.', 'Test again.');
    for (const [i, path] of paths.entries()) {
      if (seen[i]) passed += 1;
      else
        report(
          `Other sites may not read ${path}: a header is missing.`,
          `Let the server send “${HEADER}” for embed/ and data/. The lines to copy are in how-to-publish.html. Until then, embeds elsewhere keep a still picture.`,
        );
    }
    frame.remove();
  }

  async function showTexts(path) {
    const kinds = { Element: 'element.html', Frame: 'frame.html', Text: 'plain.html' };
    const address = root.href.replaceAll('&', '&amp;').replaceAll("'", '&#39;');
    for (const [name, file] of Object.entries(kinds)) {
      const answer = await get(path + file);
      if (!answer?.ok) continue;
      const label = document.createElement('label');
      const field = document.createElement('textarea');
      field.readOnly = true;
      field.rows = 4;
      field.value = (await answer.text()).replaceAll('https://your-site.example/', address);
      label.append(name, field);
      document.getElementById('texts').append(label);
    }
    document.getElementById('texts').hidden = false;
  }

  async function check() {
    if (location.protocol === 'file:')
      return report('This page was opened from a disk.', 'Publish the folder first, and open check.html there.');
    const answer = await get('site-files.json');
    const list = await (answer?.ok ? answer.json().catch(() => null) : null);
    if (!list) return report('site-files.json is missing: it lists what is to be tested.', 'Upload it.');
    const left = [...list.files, ...list.own];
    const all = left.length;
    const next = async () => {
      for (let file = left.shift(); file; file = left.shift()) {
        await checkFile(file);
        tell(`Testing … ${all - left.length} of ${all} files`);
      }
    };
    await Promise.all(Array.from({ length: 6 }, next));
    if (!list.dossier || !list.embed) return;
    const missing = new Set(faults.map(({ what }) => what.split(' ')[0]));
    await checkDossier(list.dossier);
    await checkEmbed(list.embed);
    await checkOutside([list.dossier, 'embed/actor-network.js'].filter((path) => !missing.has(path)));
    await showTexts(list.embed);
  }

  const end = () => {
    listFaults();
    if (!faults.length) return tell(`All is well: ${passed} tests passed.`);
    tell(
      faults.length === 1
        ? `One thing is wrong. ${passed} tests passed.`
        : `${faults.length} things are wrong. ${passed} tests passed.`,
    );
  };
  check()
    .catch((fault) => report('The test itself has failed.', String(fault)))
    .finally(end);
})();
