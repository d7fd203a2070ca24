package gongping.telephone.flow;

import gongping.telephone.Fact;

/** What reaches the keeper of a line. */
sealed interface Signal {
    /** The line said something. */
    record Said(Fact fact) implements Signal {}

    /** The hall's switch is as it was ordered, acknowledged. */
    record Switched(boolean open) implements Signal {}

    /** What is wanted of the line has changed: look and put right. */
    record Wanted() implements Signal {}
}
