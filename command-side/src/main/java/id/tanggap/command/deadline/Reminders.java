package id.tanggap.command.deadline;

/** What will be asked in time. */
interface Reminders {

    /** Sets it, unless it is set. */
    void set(Reminder reminder);
}
