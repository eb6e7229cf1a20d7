#pragma once
// Messages to a colleague about a person: part of the record, written from the case, read and
// answered on a page of their own.

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> message_routes();

}  // namespace candour::web
