package id.tanggap.command.decision;

/** A rule forbids the wish. Nothing has happened. */
public final class RuleBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;

    public RuleBroken(Rule rule) {
        super(rule.getClass().getSimpleName() + ": " + rule.because().english());
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
