/**
 * Which office answers for what was said, learned from who answered before. It knows texts, places and names of offices, and
 * nothing of where they come from: whoever teaches it hands in {@link id.tanggap.learning.Lesson}s and a day, and asks
 * what it learned with what was {@link id.tanggap.learning.Said}.
 *
 * <p>Five {@code Adviser}s each look at one thing: what separates the offices' words, how often each uses a word, the most similar
 * lessons, what is usual at a place, and the offices' own names. A {@code Panel} weighs them by how right each was on lessons
 * that it had not seen, all of them later than those it had. The same lessons in the same order make the same numbers.
 */
@NullMarked
package id.tanggap.learning;

import org.jspecify.annotations.NullMarked;
