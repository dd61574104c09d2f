import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEY_HELP, readKey } from '../../src/present/talk/talkCommands';

const asked = (key: string, shift = false) => readKey(key, shift, '').command;

test('the keys of clickers and of the keyboard move', () => {
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n', 'Enter'])
    expect(asked(key), key).toEqual({ do: 'next' });
  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])
    expect(asked(key), key).toEqual({ do: 'previous' });
  expect(asked(' ', true)).toEqual({ do: 'previous' });
  expect(asked('Home')).toEqual({ do: 'first' });
  expect(asked('End')).toEqual({ do: 'last' });
  expect(asked('b')).toEqual(asked('.'));
  expect(asked('B')).toEqual({ do: 'blank', with: 'black' });
  expect(asked('W')).toEqual({ do: 'blank', with: 'white' });
  expect(asked('x')).toBeNull();
});

test('figures wait for Enter, and any other key drops them', () => {
  let digits = '';
  for (const key of ['1', '2']) ({ digits } = readKey(key, false, digits));
  expect(digits).toBe('12');
  expect(readKey('Shift', true, digits).digits).toBe('12');
  expect(readKey('Enter', false, digits)).toEqual({ command: { do: 'step', step: 12 }, digits: '' });
  expect(readKey('ArrowLeft', false, digits)).toEqual({ command: { do: 'previous' }, digits: '' });
});

test('whatever is pressed, figures stay few', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...'0123456789'), fc.string({ maxLength: 3 }))), (keys) => {
      let digits = '';
      for (const key of keys) {
        const pressed = readKey(key, false, digits);
        digits = pressed.digits;
        expect(digits).toMatch(/^\d{0,4}$/);
      }
    }),
  );
});

test('the help names every letter that does something', () => {
  const words = KEY_HELP.map(([keys]) => keys).join(' ');
  for (const letter of 'BEFLOPQRW') expect(words).toMatch(new RegExp(`\\b${letter}\\b`));
});
