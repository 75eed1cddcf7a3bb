import { Button } from '@shared/ui/Button';
import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { useState } from 'react';
import { useRate } from './conversation';
import styles from './Rating.module.css';

const GOOD = 5;
const BAD = 1;

/** Whether an answer helped. */
export function Rating({ turnId }: { turnId: string }) {
  const [given, setGiven] = useState<number | null>(null);
  const { mutate, isPending } = useRate();
  const give = (rating: number) => mutate({ turnId, rating }, { onSuccess: () => setGiven(rating) });
  return (
    <div className={styles.rating}>
      <Button
        look="icon"
        aria-label="This answer helped"
        aria-pressed={given === GOOD}
        disabled={isPending}
        onClick={() => give(GOOD)}
      >
        <ThumbsUp aria-hidden size={15} />
      </Button>
      <Button
        look="icon"
        aria-label="This answer did not help"
        aria-pressed={given === BAD}
        disabled={isPending}
        onClick={() => give(BAD)}
      >
        <ThumbsDown aria-hidden size={15} />
      </Button>
      <span role="status">{given === null ? '' : 'Thank you, noted.'}</span>
    </div>
  );
}
