import { remember, remembered } from '@shared/session/storage';
import { Button } from '@shared/ui/Button';
import { ArrowUp } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import styles from './Composer.module.css';
import { onDraft } from './draft';
import { refusalOf } from './messageLimit';
import { useTalk } from './Talk';

const KEY = 'draft';
export const MESSAGE_BOX = 'message';

/** Where the shopper writes. What is typed outlives a reload, and typing goes on while an answer comes. */
export function Composer() {
  const [text, setText] = useState(() => remembered(KEY) ?? '');
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { say } = useTalk();
  useEffect(() => remember(KEY, text || null), [text]);
  useEffect(
    () =>
      onDraft((draft) => {
        if (draft.refusal && field.current?.value) return false;
        setText(draft.text);
        setRefusal(draft.refusal);
        field.current?.focus();
        return true;
      }),
    [],
  );

  const send = () => {
    const message = text.trim();
    if (!message) return;
    const tooLong = refusalOf(message);
    setRefusal(tooLong);
    field.current?.focus();
    if (tooLong) return;
    say(message);
    setText('');
  };
  const change = (typed: string) => {
    setText(typed);
    setRefusal(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <>
      {refusal && (
        <p id="message-refusal" role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      <form className={styles.composer} onSubmit={submit}>
        <textarea
          ref={field}
          id={MESSAGE_BOX}
          rows={1}
          value={text}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
          placeholder="Ask for anything you would wear"
          aria-label="Message to the assistant"
          aria-invalid={refusal !== null}
          aria-describedby={refusal ? 'message-refusal' : undefined}
          enterKeyHint="send"
        />
        <Button
          type="submit"
          look="solid"
          className={styles.send ?? ''}
          aria-label="Send"
          disabled={!text.trim()}
        >
          <ArrowUp aria-hidden size={20} />
        </Button>
      </form>
    </>
  );
}
