// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

import type { RequestSchemaName } from './requests.ts';
import type { Validator } from './validators.js';

export declare const validators: Readonly<Record<RequestSchemaName, Validator>>;
