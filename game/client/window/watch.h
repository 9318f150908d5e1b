// Follows a room as its big screen, without anybody looking: says each moment on
// a stream as it comes, and takes a picture of it. For tests and for records.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

#include "game/client/app/app.h"
#include "game/client/window/pane.h"

namespace streep::client {

// Until the session closes. A line for each moment, such as "phase answer first";
// its picture in `folder`. What went wrong; empty where nothing did.
[[nodiscard]] std::string watch(App& app, Pane& screen, const std::string& folder, std::ostream& told,
                                const std::function<double()>& clock);

}  // namespace streep::client
