package org.abeyance.response;

import org.abeyance.correspondence.Channel;

/** How a response goes out. */
public enum Way {
    MAILED("mailed from here", Channel.EMAIL),
    EMAIL("e-mail, sent elsewhere", Channel.EMAIL),
    LETTER("letter by post or courier", Channel.LETTER),
    PORTAL("portal of the regulator", Channel.PORTAL);

    private final String label;
    private final Channel channel;

    Way(String label, Channel channel) {
        this.label = label;
        this.channel = channel;
    }

    public String label() {
        return label;
    }

    Channel channel() {
        return channel;
    }
}
