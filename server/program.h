// A server that runs: its store, its rooms and its doors, until it is told to end.
#pragma once

#include "server/options.h"

namespace streep::server {

// Throws WorldError where something that it needs cannot be had.
void serve(const Options& options);

}  // namespace streep::server
