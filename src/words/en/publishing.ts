/** Words of the pages beside a published dossier, and of what keeps a site from being made. */

export const noTemplate = (path: string) => `This site has no ${path}, which pages of dossiers are made of.`;
export const noPlaceFor = (place: string) => `The page has no ${place}.`;
export const styleAttribute = 'The page has a style attribute, which its own policy forbids.';
export const unreadable = 'Nothing of the dossier can be shown.';

export const embedHeading = (title: string) => `Embed: ${title}`;
export const placeholder = (site: string) =>
  `These texts name ${site}. Put the address of your site in its place, or open check.html there: it shows them with the right address.`;
export const seeEmbed = 'See the embed';
/** By the name of the file. */
export const snippets = {
  'element.html': {
    name: 'Element',
    hint: 'For systems that let markup through. The picture is in the text; filters and evidence come with a script.',
  },
  'frame.html': { name: 'Frame', hint: 'For systems that let only frames through.' },
  'plain.html': { name: 'Text', hint: 'For systems that let neither through: a picture, a description and a list.' },
};

export const howToHeading = (title: string) => `How to publish: ${title}`;
export const isMarked = (marking: string) =>
  `This dossier bears the mark “${marking}”. Publish it only where you may show it.`;
export const inShort = [
  'This folder is a whole website: static files, with nothing to install and nothing to build.',
  'Unpack the ZIP file, put all of its files on a web host, and keep their folders. The first page is index.html.',
  'It works in any folder of a site. Opened from a disk, it shows only its picture, so publish it to try it.',
];
export const openCheck = 'After publishing, open check.html there: it says what is wrong, and the fix';
export const openTexts = 'Texts to paste into an article';

interface Host {
  name: string;
  steps: readonly string[];
  /** To copy. */
  lines?: readonly { about: string; text: string }[];
}

export const hosts: readonly Host[] = [
  {
    name: 'GitHub Pages',
    steps: [
      'Make a repository and upload the unpacked files, with the hidden file .nojekyll.',
      'Open Settings, then Pages. Choose to deploy from a branch, and choose the branch and its root.',
      'Wait a minute. The address stands on the same page.',
    ],
  },
  {
    name: 'Netlify or Cloudflare Pages',
    steps: [
      'Choose to deploy by hand, and drop the unpacked folder on the page.',
      'The file _headers lets other sites read the embed. There is nothing to set.',
    ],
  },
  {
    name: 'Amazon S3',
    steps: [
      'Make a bucket, turn on static website hosting, and name index.html as its index document.',
      'Upload the unpacked files. Let everybody read them, with a bucket policy or with CloudFront in front.',
      'Open Permissions, then CORS, and paste the lines below.',
      'With CloudFront, also choose the managed response headers policy SimpleCORS.',
    ],
    lines: [
      {
        about: 'CORS configuration of the bucket:',
        text: '[{ "AllowedOrigins": ["*"], "AllowedMethods": ["GET", "HEAD"], "AllowedHeaders": [] }]',
      },
    ],
  },
  {
    name: 'WordPress',
    steps: [
      'Put the files on another host first: the media library takes no websites.',
      'In the post, add a block of the kind Custom HTML and paste the text Frame of embed.html.',
      'Where scripts are removed, the frame keeps its first height. Change its number if it does not fit.',
      'oEmbed needs the address of the site, so give it when you make the ZIP file. Then the address of the embed on a line of its own may do: WordPress shows frames of other sites only where it lets them through.',
    ],
  },
  {
    name: 'Your own server',
    steps: [
      'Copy the files into a folder that the server serves.',
      'Let other sites read embed/ and data/, with the lines below. Without them, embeds elsewhere keep a still picture.',
      'Serve .js as text/javascript, .json as application/json and .woff2 as font/woff2.',
      'Send no X-Frame-Options for embed/: it would keep the frame off other sites.',
    ],
    lines: [
      { about: 'nginx:', text: 'location ~ /(embed|data)/ {\n  add_header Access-Control-Allow-Origin *;\n}' },
      {
        about: 'Apache, in .htaccess beside index.html, with mod_headers:',
        text: '<If "%{REQUEST_URI} =~ m#/(embed|data)/#">\n  Header set Access-Control-Allow-Origin "*"\n</If>',
      },
      {
        about: 'Caddy:',
        text: '@shared path_regexp /(embed|data)/\nheader @shared Access-Control-Allow-Origin *',
      },
    ],
  },
];

export const articleHeading = 'In an article';
export const article = (embed: string) => [
  'Open embed.html and copy one of its three texts.',
  `The page ${embed} is the embed alone. Systems that ask for an address take this one.`,
];

export const laterHeading = 'Later changes';
export const later = [
  'Open the changed dossier in the explorer, publish it again, and upload all files over the old ones.',
  'Embeds follow the dossier at its address: articles need no change.',
];
