import { useMe } from '@features/account/account';
import { Button } from '@shared/ui/Button';
import { useTalk } from './Talk';
import styles from './Welcome.module.css';

const STARTERS = [
  { text: 'Show me cotton kurtas under ₹1,200', lang: 'en' },
  { text: 'Office ke liye light shirts dikhao', lang: 'hi-Latn' },
  { text: 'बच्चों के लिए गरम कपड़े दिखाइए', lang: 'hi' },
  { text: 'Which coupons can I use?', lang: 'en' },
];

/** Before the first word: what one can ask, and in which languages. */
export function Welcome() {
  const { say } = useTalk();
  const { data: me } = useMe();
  const name = me?.name?.split(' ')[0];
  return (
    <div className={styles.welcome}>
      <h3>{name ? `Namaste, ${name}.` : 'Namaste.'}</h3>
      <p>
        Tell me what you are looking for, what it is for and what you would like to spend. English, हिन्दी,
        मराठी or Hinglish, as you like.
      </p>
      <ul aria-label="Ways to start">
        {STARTERS.map(({ text, lang }) => (
          <li key={text}>
            <Button look="outline" lang={lang} onClick={() => say(text)}>
              {text}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
