package id.tanggap.command.form;

import java.util.regex.Pattern;

/**
 * An address of the web to which people can be sent: http or https, and a host that is what it looks like. What stands
 * before an {@code @} looks like a host and is none; a sign that cannot be seen can turn the order of the others.
 */
public final class WebLink {

    private static final Pattern FORM = Pattern.compile(
            "(?i:https?)://"
                    + "(?:[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}._-]*[\\p{L}\\p{M}\\p{N}])?\\.?|\\[[0-9A-Fa-f:.]+])"
                    + "(?::[0-9]{1,5})?"
                    + "(?:[/?#][^\\s\\p{C}\\p{Z}\\\\<>\"]*)?",
            Pattern.UNICODE_CHARACTER_CLASS);

    private WebLink() {}

    public static boolean is(String text) {
        return FORM.matcher(text).matches();
    }
}
