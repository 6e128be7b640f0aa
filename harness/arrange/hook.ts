import { answerOf, type Exchange } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import { trouble } from '../trouble.ts';

/**
 * The obstacle of an order that the hook neither carried out nor declined with 501: a hook that fails is not passed over
 * for another source.
 * @param fields what its answer has to have, by spec/control.yaml
 */
export function hookFailed(exchange: Exchange, consequence: string, fields: readonly string[]): Obstacle {
  const unanswered = trouble(exchange);
  if (unanswered) return new Obstacle(unanswered);
  const { method, path } = exchange.request;
  const status = answerOf(exchange)?.status;
  const how = status === 201 ? `201 without ${fields.join(' and ')}` : String(status);
  const message = `${method} ${path} was answered ${how}, so ${consequence}`;
  if (status === 401 || status === 403) {
    const remedy = 'Give the token that the hook takes in QODER_HOOK_TOKEN, or where --hook-token-env says.';
    return Obstacle.of('credential', message, remedy, [exchange]);
  }
  if (status === 404 || status === 405) {
    const remedy =
      'Check the URL of --hook: the orders of spec/control.yaml lie below it. What a hook does not make it answers with 501.';
    return Obstacle.of('unreachable', message, remedy, [exchange]);
  }
  const remedy =
    'Make the hook answer as spec/control.yaml says: 201 with what it made, or 501 for what it does not make.';
  return Obstacle.of('precondition', message, remedy, [exchange]);
}
