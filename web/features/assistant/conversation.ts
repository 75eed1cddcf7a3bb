/** The conversation as the server keeps it, and as the page adds to its copy when a turn ends. */

import { type Answer, api, type Schemas, told } from '@shared/api/client';
import { Problem } from '@shared/api/problem';
import { changeSession, session, useSession } from '@shared/session/session';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LiveTurn } from './turn';

export type Message = Schemas['MessageOut'];
type Conversation = Schemas['ConversationOut'];

const keyOf = (id: string | null) => ['conversation', id];

export function useConversation() {
  const { conversation } = useSession();
  return useQuery({
    queryKey: keyOf(conversation),
    queryFn: () => read(conversation ?? ''),
    enabled: conversation !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** A conversation that is gone, or was somebody else's, is let go of rather than shown as an error. */
async function read(id: string): Promise<Conversation> {
  try {
    return await told(
      api.GET('/v1/conversations/{conversation_id}', { params: { path: { conversation_id: id } } }),
    );
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 404) throw error;
    if (session().conversation === id) changeSession({ conversation: null });
    return { conversation_id: id, messages: [] };
  }
}

/** A conversation that has just been started has no history to fetch. */
export function startHistory(client: QueryClient, id: string): void {
  client.setQueryData<Conversation>(keyOf(id), { conversation_id: id, messages: [] });
}

/** Puts an ended turn where the history is; a fetch that was under way may not know of it, and is made again. */
export function keepTurn(client: QueryClient, turn: LiveTurn, answer: Answer): void {
  const at = new Date().toISOString();
  const said: Message = { turn_id: answer.turn_id, role: 'shopper', text: turn.text, at, answer: null };
  const replied: Message = { turn_id: answer.turn_id, role: 'assistant', text: answer.reply, at, answer };
  const queryKey = keyOf(answer.conversation_id);
  const isBeingRead = client.isFetching({ queryKey }) > 0;
  client.setQueryData<Conversation>(queryKey, (held) => ({
    conversation_id: answer.conversation_id,
    messages: [...(held?.messages ?? []).filter((each) => each.turn_id !== answer.turn_id), said, replied],
  }));
  if (isBeingRead) void client.invalidateQueries({ queryKey });
}

/** Whether the history holds the answer to that turn. */
export function isTold(client: QueryClient, id: string, turnId: string): boolean {
  const held = client.getQueryData<Conversation>(keyOf(id));
  return held?.messages.some((each) => each.turn_id === turnId && each.role !== 'shopper') ?? false;
}

/** Something was said elsewhere. */
export function readAgain(client: QueryClient, id: string): void {
  void client.invalidateQueries({ queryKey: keyOf(id) });
}

export function useForget() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      told(api.DELETE('/v1/conversations/{conversation_id}', { params: { path: { conversation_id: id } } })),
    onSuccess: (_, id) => {
      changeSession({ conversation: null });
      client.removeQueries({ queryKey: keyOf(id) });
    },
  });
}

export function useRate() {
  return useMutation({
    mutationFn: ({ turnId, rating }: { turnId: string; rating: number }) =>
      told(
        api.POST('/v1/conversations/{conversation_id}/feedback', {
          params: { path: { conversation_id: session().conversation ?? '' } },
          body: { turn_id: turnId, rating, comment: '' },
        }),
      ),
  });
}
