import { createHash } from 'node:crypto';

/** A source of random values that a seed and a name decide: the same for the same run seed and scenario. */
export interface Random {
  /** Lower-case hexadecimal digits. */
  hex: (length: number) => string;
  /** A version 4 UUID (RFC 9562). */
  uuid: () => string;
}

/** The random values of one scenario, apart from every other's. */
export function random(seed: number, name: string): Random {
  let drawn = 0;
  const hex = (length: number): string => {
    let digits = '';
    while (digits.length < length) {
      digits += createHash('sha256').update(`${seed}/${name}/${drawn++}`).digest('hex');
    }
    return digits.slice(0, length);
  };
  return {
    hex,
    uuid: () => {
      const digits = hex(32);
      const variant = '89ab'[Number.parseInt(digits.charAt(16), 16) % 4];
      return [
        digits.slice(0, 8),
        digits.slice(8, 12),
        `4${digits.slice(13, 16)}`,
        `${variant}${digits.slice(17, 20)}`,
        digits.slice(20),
      ].join('-');
    },
  };
}
