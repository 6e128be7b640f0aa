import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** The refusals of the reference target: their arguments are texts for people, and names for those texts. */
const refusals = new Set([
  'apiError',
  'invalidRequest',
  'forbidden',
  'notFound',
  'conflict',
  'workConflict',
  'preconditionFailed',
  'unsupported',
]);

/**
 * Leaves out the texts of refusals: the documentation promises that there is one, and no wording. With them goes
 * `param`, which the errors page makes optional and no other page requires.
 */
const noMessages = {
  /** @param {{ node: any, parentPath?: any, parent?: any, listKey?: string, isStringLiteral(): boolean, isTemplateLiteral(): boolean }} path */
  shouldIgnore(path) {
    if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined;
    const { parent, listKey } = path;
    // A status and the type of an error come before the message, and are contract.
    const isText = listKey === 'arguments' && parent.callee?.name !== 'apiError' && refusals.has(parent.callee?.name);
    const isMessage = parent.callee?.name === 'apiError' && parent.arguments[2] === path.node;
    return isText || isMessage ? 'the documentation promises no wording' : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'no-messages', noMessages)];
