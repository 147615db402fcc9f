package org.abeyance.post;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Mail addresses, as people type and mail servers take them. */
public final class Addresses {

    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\]{1,255}");

    private Addresses() {}

    /** {@code somebody@example.org} alone, without a name and brackets. */
    public static boolean isOne(String typed) {
        if (!FORM.matcher(typed).matches()) {
            return false;
        }
        try {
            new InternetAddress(typed, true);
            return true;
        } catch (AddressException none) {
            return false;
        }
    }

    /** {@code legal+C-2026-014@example.org}. */
    static String tagged(String address, String tag) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + "+" + tag + address.substring(at);
    }

    /** Several, separated by commas or semicolons; what can not be read is an address that is none. */
    static List<InternetAddress> list(String typed) {
        List<InternetAddress> all = new ArrayList<>();
        for (String one : typed.split("[,;](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            if (!one.isBlank()) {
                all.add(lenient(one.strip()));
            }
        }
        return all;
    }

    private static InternetAddress lenient(String typed) {
        try {
            return new InternetAddress(typed, false);
        } catch (AddressException none) {
            InternetAddress broken = new InternetAddress();
            broken.setAddress(typed);
            return broken;
        }
    }

    static String nameOf(InternetAddress address) {
        return address.getPersonal() == null ? "" : address.getPersonal();
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    static InternetAddress read(String typed) {
        try {
            return new InternetAddress(typed, true);
        } catch (AddressException none) {
            throw new IllegalStateException(typed + " is no e-mail address", none);
        }
    }

    static InternetAddress of(String address, String name) {
        try {
            return new InternetAddress(address, name.isEmpty() ? null : name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }
}
