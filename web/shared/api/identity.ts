/** Sends every request as the visitor it comes from, and keeps the token of a visitor who has just been started. */

import { changeSession, session } from '../session/session';

export const CONVERSATION_TOKEN = 'X-Conversation-Token';

let starting: Promise<unknown> = Promise.resolve();

/**
 * `fetch` with the visitor's tokens. The first writes of a newcomer go one after another: two at once would start two
 * anonymous shoppers, and one of the bags would be lost. A token that is no longer taken is dropped, once.
 */
export async function identifiedFetch(request: Request): Promise<Response> {
  const { bearer, anonymous } = session();
  if (bearer || anonymous || request.method === 'GET') return send(request);
  const before = starting;
  const mine = before.then(() => send(request));
  starting = mine.catch(() => undefined);
  return mine;
}

async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(withTokens(request));
  keepToken(response);
  if (response.status !== 401 || !(await isBadToken(response)) || !dropTokens()) return response;
  const second = await fetch(withTokens(again));
  keepToken(second);
  return second;
}

function withTokens(request: Request): Request {
  const { bearer, anonymous } = session();
  if (bearer) request.headers.set('Authorization', `Bearer ${bearer}`);
  if (anonymous) request.headers.set(CONVERSATION_TOKEN, anonymous);
  return request;
}

function keepToken(response: Response): void {
  const token = response.headers.get(CONVERSATION_TOKEN);
  if (token && token !== session().anonymous) changeSession({ anonymous: token });
}

async function isBadToken(response: Response): Promise<boolean> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return (
    typeof body === 'object' && body !== null && 'type' in body && String(body.type).endsWith(':BadToken')
  );
}

function dropTokens(): boolean {
  const { bearer, anonymous } = session();
  if (!bearer && !anonymous) return false;
  changeSession({ bearer: null, anonymous: null, conversation: null });
  return true;
}
