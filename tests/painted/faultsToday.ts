/** How many faults the painted pictures of dossiers have today: at most so many, and elsewhere none. */

type Counts = Readonly<Record<string, number>>;

/** By the width of the window. */
export const FAULTS_TODAY: Readonly<Record<1440 | 900 | 720 | 390, Counts>> = {
  1440: {
    'thicket of 60': 4,
    'a hub and its firms': 1,
    'rivals with lists': 1,
    'long names': 1,
    'twenty, dense': 1,
    'two hubs': 1,
  },
  900: {
    'thicket of 60': 4,
    'a hub and its firms': 1,
    'rivals with lists': 1,
    'long names': 1,
    'twenty, dense': 1,
    'two hubs': 1,
  },
  720: {
    'rivals with lists': 1,
    'forty groups': 1,
    'two camps of a hundred': 1,
    'two camps': 1,
    'donors and recipients': 1,
    'long names': 1,
    'sixty, sparse': 2,
    'twenty, dense': 2,
  },
  390: {
    'after 2023': 5,
    'one group and others': 2,
    'clique of 8': 1,
    'thicket of 16': 2,
    'thicket of 20': 1,
    'thicket of 30': 1,
    'names in Greek': 1,
    'chain of command': 9,
    'all mutual': 2,
    'donors and recipients': 11,
    'rivals with lists': 8,
    'long names': 8,
    'twenty, dense': 6,
  },
};

/** The same on slides. */
export const SLIDE_FAULTS_TODAY: Readonly<Record<1280 | 1024, Counts>> = {
  1280: {
    Misérables: 4,
    'twenty, dense': 1,
    '122 actors in six regions': 3,
    '300 actors in fifteen groups': 6,
    'one group and others': 2,
    'one large group and many small ones': 4,
    'forty groups': 7,
    'four blocs': 3,
    'ten equal groups': 3,
    'two camps of a hundred': 4,
  },
  1024: {
    'names in Arabic': 1,
    Misérables: 4,
    'donors and recipients': 1,
    'long names': 3,
    'twenty, dense': 1,
    '122 actors in six regions': 2,
    '300 actors in fifteen groups': 4,
    'one group alone': 1,
    'one group and others': 3,
    'one large group and many small ones': 4,
    'forty groups': 5,
    'four blocs': 4,
    'ten equal groups': 2,
    'two camps of a hundred': 5,
  },
};
