package gongping.telephone.twilio;

import gongping.telephone.Telephone;
import gongping.telephone.TelephoneContract;
import gongping.telephone.simulator.Net;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The laws of the port for Twilio's interface, as the simulator speaks it. */
class TwilioContractTest extends TelephoneContract {
    private static Net net;

    @BeforeAll
    static void start() {
        net = Net.start(40);
    }

    @AfterAll
    static void stop() {
        net.close();
    }

    @Override
    protected Telephone telephone() {
        return new TwilioTelephone(Stage.settings(net));
    }

    @Override
    protected void picksUp() {
        net.script(to.e164(), "answers");
    }

    @Override
    protected void engaged() {
        net.script(to.e164(), "busy");
    }

    @Override
    protected long physicalCalls() {
        return net.physicalCalls(to.e164());
    }
}
