import { describe, expect, test } from 'vitest';
import { random } from '../../harness/random.ts';

const uuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('random values', () => {
  test('are the same for the same seed and name, in the same order', () => {
    const draw = () => {
      const { hex, uuid } = random(7, 'work.ack.acknowledges/1');
      return [hex(3), uuid(), hex(130), uuid()];
    };
    expect(draw()).toEqual(draw());
  });

  test('differ by seed, by name, and from one draw to the next', () => {
    const values = [random(1, 'a').hex(32), random(2, 'a').hex(32), random(1, 'b').hex(32)];
    const { hex } = random(1, 'a');
    values.push(hex(33).slice(1), hex(32));
    expect(new Set(values).size).toBe(values.length);
  });

  test('a seed and a name do not run together', () => {
    expect(random(1, '1/a').hex(32)).not.toBe(random(11, '/a').hex(32));
  });

  test.each([0, 1, 32, 63, 64, 65, 200])('hexadecimal digits come in any number: %i', (length) => {
    expect(random(1, 'x').hex(length)).toMatch(new RegExp(`^[0-9a-f]{${length}}$`));
  });

  test('UUIDs are of version 4 and never the same', () => {
    const { uuid } = random(3, 'x');
    const made = Array.from({ length: 500 }, uuid);
    for (const one of made) expect(one).toMatch(uuidV4);
    expect(new Set(made).size).toBe(500);
    expect(new Set(made.map((one) => one.charAt(19)))).toEqual(new Set(['8', '9', 'a', 'b']));
  });
});
