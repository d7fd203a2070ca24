/**
 * The telephone over Twilio's HTTP interface: the real one, or the simulator under another base URL. Public face:
 * {@link gongping.telephone.twilio.TwilioTelephone}, {@link gongping.telephone.twilio.TwilioSettings},
 * {@link gongping.telephone.twilio.TwilioWebhooks}. The library blocks, so every call of it runs on a virtual thread;
 * its own repeats are off, because each repeat would ring a household again.
 */
@NullMarked
package gongping.telephone.twilio;

import org.jspecify.annotations.NullMarked;
