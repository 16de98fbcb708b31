package id.tanggap.command.poll;

import id.tanggap.command.platform.ErrorTable;
import id.tanggap.command.platform.Wire;
import id.tanggap.events.complaint.Channel;
import java.util.List;

/**
 * Where one platform lists what others wrote to an account.
 *
 * @param door the channel by which its deliveries are kept and read
 * @param tellsEdits whether a post that was written anew says so itself; of others it is seen by their words
 * @param access by which it can be asked
 * @param lists each of them by itself: that one is not shown keeps nobody from the others
 */
record Lookout(Channel platform, String door, boolean tellsEdits, Access access, List<Listing> lists) {

    Lookout {
        lists = List.copyOf(lists);
    }

    /**
     * One of its lists.
     *
     * @param name as the platform calls it: {@code tagged}
     */
    record Listing(String name, Seeing seeing) {

        /** Asks for it, and tells the look what stands in it. */
        @FunctionalInterface
        interface Seeing {

            void look(Look look) throws NotNow;
        }
    }

    /**
     * @param key by which everybody may ask what is public; empty where there is none
     * @param allowance of what a platform counts by the day, and does not tell
     */
    record Access(Wire wire, ErrorTable errors, String key, Allowance allowance) {

        Access(Wire wire, ErrorTable errors) {
            this(wire, errors, "", Allowance.AS_THE_PLATFORM_TELLS);
        }
    }
}
