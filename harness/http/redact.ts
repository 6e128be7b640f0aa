/** A secret and the name that stands in its place, such as `$QODER_PAT`. */
export interface Secret {
  value: string;
  name: string;
}

/**
 * Makes the function that takes secrets out of recorded text: as they are, URL-encoded, JSON-escaped, and in base64
 * (RFC 4648, either alphabet) at any alignment within a longer text. A secret of fewer than eight characters, which only
 * a target on this machine may have, is taken out of an authorization header alone: it could be part of any word.
 */
export function redactor(secrets: readonly Secret[]): (text: string) => string {
  const short = secrets.filter(({ value }) => value !== '' && value.length < safeLength);
  const forms = secrets
    .filter(({ value }) => value.length >= safeLength)
    .flatMap(({ value, name }) => formsOf(value).map((form) => ({ form, name })))
    .sort((a, b) => b.form.length - a.form.length);
  return (text) => {
    const header = short.find(({ value }) => [value, `Bearer ${value}`, `Basic ${value}`].includes(text));
    if (header) return text.slice(0, -header.value.length) + header.name;
    return forms.reduce((rest, { form, name }) => rest.replaceAll(form, () => name), text);
  };
}

const safeLength = 8;

function formsOf(value: string): string[] {
  const inUrl = encodeURIComponent(value);
  const inJson = JSON.stringify(value).slice(1, -1);
  const lowerCase = inUrl.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  const forms = new Set([value, inUrl, lowerCase, inJson, inJson.replaceAll('/', '\\/')]);
  for (let offset = 0; offset < 3; offset++) {
    const core = base64Core(value, offset);
    if (core.length >= 8) {
      forms.add(core);
      forms.add(core.replaceAll('+', '-').replaceAll('/', '_'));
    }
  }
  return [...forms];
}

/** The base64 digits that depend on the value alone when it stands `offset` bytes (mod 3) into the encoded text. */
function base64Core(value: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(value)]);
  const digits = bytes.toString('base64').replace(/=+$/, '');
  const first = Math.ceil((offset * 8) / 6);
  const last = Math.floor((bytes.length * 8) / 6);
  return digits.slice(first, last);
}
