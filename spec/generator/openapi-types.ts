import openapiTS, { astToString } from 'openapi-typescript';
import { banner, type GeneratedFile } from './file.ts';
import { openApiPath, readOpenApiText } from './openapi.ts';

/** TypeScript types of paths, operations and component schemas, by openapi-typescript. */
export async function openApiTypes(): Promise<GeneratedFile[]> {
  // What has a default may be left out of a request.
  const types = await openapiTS(await readOpenApiText(), { silent: true, defaultNonNullable: false });
  return [{ path: 'spec/generated/api.ts', contents: banner(openApiPath) + astToString(types) }];
}
