/**
 * Text as xmlbuilder2 must be given it. The builder takes whatever looks like an entity for one, so that a target that
 * answers `&nbsp;` or `&#0;` would break the file: an ampersand is escaped before it gets there. (Characters that XML
 * 1.0 does not allow are the builder's `invalidCharReplacement`'s.)
 */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;');
}
