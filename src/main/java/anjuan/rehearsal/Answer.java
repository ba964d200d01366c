package anjuan.rehearsal;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the course of a case tells about a fact: yes or no, its word, or only what it was not. */
sealed interface Answer {

    record Yes(boolean isYes) implements Answer {}

    record Word(String word) implements Answer {}

    /** A default flow was taken: the fact is none of these words. */
    record NoneOf(Set<String> words) implements Answer {}

    /** What follows about a fact from a flow that was taken, or that was tried before another and not taken. */
    static Answer of(Question question, boolean isTaken) {
        if (!question.asksForWord()) {
            return new Yes(isTaken != question.isNegated());
        }
        return isTaken ? new Word(question.word()) : new NoneOf(Set.of(question.word()));
    }

    /** Both at once. */
    default Answer and(Answer other) {
        if (this instanceof NoneOf mine && other instanceof NoneOf theirs) {
            var all = new TreeSet<>(mine.words());
            all.addAll(theirs.words());
            return new NoneOf(Set.copyOf(all));
        }
        return this instanceof NoneOf ? other : this;
    }

    /** Whether a flow is taken; absent where this does not tell. */
    default Optional<Boolean> takes(Question question) {
        if (this instanceof Yes answer && !question.asksForWord()) {
            return Optional.of(answer.isYes() != question.isNegated());
        }
        if (this instanceof Word answer && question.asksForWord()) {
            return Optional.of(answer.word().equals(question.word()));
        }
        if (this instanceof NoneOf answer
                && question.asksForWord()
                && answer.words().contains(question.word())) {
            return Optional.of(false);
        }
        return Optional.empty();
    }
}
