//! What a session counted, for people.

use crate::messages::{tell as say, tell_statistics};
use crate::metrics::{
    ALERTS_HELD_BACK, CLIENTS_DROPPED, EVENTS_LOST, INVENTORY_EVENTS_LOST, LINES_HELD_BACK, LINES_LOST, Now,
};
use fp_report::Searches;

/// Prints the counts on standard error.
pub(crate) fn tell(now: &Now<'_>) {
    for link in now.links {
        let by_interface =
            link.dropped_by_interface.map_or("an unknown number".to_owned(), |dropped| dropped.to_string());
        say(format_args!(
            "{}: {} packets received, {} dropped by the kernel, {by_interface} by the interface",
            link.interface, link.received, link.dropped
        ));
    }
    tell_statistics(now.engine);
    let (flows, hosts) = now.held;
    say(format_args!("{flows} connections and {hosts} hosts held"));
    let (lost, held_back, dropped) = (LINES_LOST.get(), LINES_HELD_BACK.get(), CLIENTS_DROPPED.get());
    say(format_args!("{lost} lines lost, {held_back} held back; {dropped} clients of sockets dropped"));
    let Searches { made, left_out } = now.searches;
    if made + left_out > 0 {
        say(format_args!(
            "{made} searches for nearest labels; {left_out} lines are without, not to delay capture"
        ));
    }
    let (lost, held_back) = (INVENTORY_EVENTS_LOST.get(), ALERTS_HELD_BACK.get());
    if lost + held_back > 0 {
        say(format_args!(
            "{lost} events that the store and the rules did not get; {held_back} alerts held back"
        ));
    }
    let lost = EVENTS_LOST.get();
    if lost > 0 {
        say(format_args!("{lost} events that subscribers of the JSON socket were not told of"));
    }
}
