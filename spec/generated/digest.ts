// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:f17d8b4e0bc24f4bbb35940519c7e0a87f760888f386a64846cbeaae7f1a178f';
