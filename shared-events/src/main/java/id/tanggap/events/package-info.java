/**
 * What happened, in the words of the field. Events are the contract between the sides: they are never edited, only
 * followed by a new revision and an upcaster. Every instant is a point on the UTC time line; every free text that a
 * citizen wrote, or that may quote one, is {@link id.tanggap.events.person.Sealed}.
 *
 * <p><b>The stored form</b> of each event at each revision stands in {@code src/test/resources/golden}, one folder for
 * each name in {@link id.tanggap.events.EventCatalogue}: {@code complaint.answered/1.json} with every optional part,
 * {@code complaint.answered/1.bare.json} with none, {@code words} with the constants of every enum. A released file is never
 * edited or removed. {@code GoldenEventsTest} reads and writes them all.
 *
 * <p><b>To change an event</b> (add, rename or remove a component, or change what one means):
 *
 * <ol>
 *   <li>change the record and count its {@code @Revision} up, from 1 to 2;
 *   <li>add to {@link id.tanggap.events.EarlierRevisions} how the JSON of revision 1 becomes that of revision 2, as a
 *       change of a map: {@code new EarlierRevision("complaint.answered", 1, answered -> answered.remove("permalink"))}; an
 *       addition that may be absent needs the step as well, with nothing to do in it;
 *   <li>add {@code 2.json} and {@code 2.bare.json} beside the files of revision 1. The test says what is missing in them.
 * </ol>
 *
 * <p>A constant of an enum may be added, with its word in {@code golden/words}. One that is in the store can only go if
 * every event that holds the enum gets a revision whose step puts another in its place. {@code
 * SnapshotTest} on the command side holds the stored form of a complaint's snapshot in the same way.
 */
@NullMarked
package id.tanggap.events;

import org.jspecify.annotations.NullMarked;
