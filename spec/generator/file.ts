/** A file that the generator makes. */
export interface GeneratedFile {
  /** Path from the package root, with forward slashes. */
  readonly path: string;
  readonly contents: string;
}

/** Makes some of the generated files; the same sources give the same bytes. */
export type Producer = () => Promise<GeneratedFile[]>;

/** First line of every generated TypeScript or JavaScript file. */
export const banner = (source: string) => `// Generated from ${source} by \`npm run generate\`. Do not edit.\n`;
