#include "registers/nicknames.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace candour::registers {
namespace {

// A full name, then its forms. Spellings of one name (Catherine, Kathryn) stand together; whatever
// sounds alike is found by its sound and need not stand here.
constexpr std::array rows{
    std::string_view{"abigail abbie abby gail"},
    std::string_view{"abraham abe bram"},
    std::string_view{"adelaide addie ada heidi"},
    std::string_view{"agnes aggie nessie nancy"},
    std::string_view{"albert al bert bertie"},
    std::string_view{"alexander alex alec alick sandy sasha xander lex eck"},
    std::string_view{"alexandra alex sandra sasha lexi"},
    std::string_view{"alfred alf alfie fred freddie"},
    std::string_view{"alice ally elsie"},
    std::string_view{"alison ali ally"},
    std::string_view{"amanda mandy"},
    std::string_view{"amelia millie amy milly"},
    std::string_view{"andrew andy drew dandy"},
    std::string_view{"angela angie ange"},
    std::string_view{"ann anne anna annie nan nancy nanny hannah"},
    std::string_view{"anthony antony tony ant"},
    std::string_view{"antoinette toni nettie"},
    std::string_view{"archibald archie"},
    std::string_view{"arthur art artie"},
    std::string_view{"augustus gus gussie"},
    std::string_view{"barbara babs barb barbie"},
    std::string_view{"bartholomew bart"},
    std::string_view{"beatrice bea bee trixie beatie"},
    std::string_view{"benjamin ben benny benjie"},
    std::string_view{"bernadette bernie detta"},
    std::string_view{"bernard bernie"},
    std::string_view{"bridget biddy bridie bride"},
    std::string_view{"caroline carrie caro lina"},
    std::string_view{"cassandra cass cassie"},
    std::string_view{
        "catherine katherine kathryn kathleen cath cathy kath kathy kate katie kay kitty "
        "kit cat"},
    std::string_view{"cecilia cissie celia cis"},
    std::string_view{"charles charlie chas chuck chick"},
    std::string_view{"charlotte charlie lottie lotty"},
    std::string_view{"christine christina chris chrissie tina kirsty"},
    std::string_view{"christopher chris kit topher kester"},
    std::string_view{"clarence clarrie"},
    std::string_view{"clifford cliff"},
    std::string_view{"constance connie"},
    std::string_view{"cornelius con neil corney"},
    std::string_view{"cynthia cindy"},
    std::string_view{"cyril cy"},
    std::string_view{"daniel dan danny"},
    std::string_view{"david dave davy davie dai"},
    std::string_view{"deborah debra deb debbie"},
    std::string_view{"dennis denis den denny"},
    std::string_view{"derek del derry"},
    std::string_view{"diana diane di"},
    std::string_view{"dominic dom nic"},
    std::string_view{"donald don donnie"},
    std::string_view{"dorothy dot dottie dolly dora dodie"},
    std::string_view{"douglas doug dougie"},
    std::string_view{"edith edie"},
    std::string_view{"edmund ed ned ted eddie"},
    std::string_view{"edward ed eddie eddy ned ted teddy"},
    std::string_view{"eleanor elinor ellie nell nellie nora lena ella"},
    std::string_view{
        "elizabeth elisabeth liz lizzie beth betty bet bess bessie betsy eliza elsie libby "
        "lisa lilibet elspeth lillian"},
    std::string_view{"ellen nell nellie ellie"},
    std::string_view{"emily em emmie millie"},
    std::string_view{"emma em emmie"},
    std::string_view{"ernest ernie"},
    std::string_view{"esther essie hetty"},
    std::string_view{"eugene gene"},
    std::string_view{"eugenie genie ena"},
    std::string_view{"euphemia effie phemie"},
    std::string_view{"eveline evelyn eve evie"},
    std::string_view{"florence flo florrie flossie"},
    std::string_view{"frances fran fanny frankie francie"},
    std::string_view{"francis frank frankie"},
    std::string_view{"frederick fred freddie freddy"},
    std::string_view{"gabriel gabe"},
    std::string_view{"gareth gary gaz"},
    std::string_view{"geoffrey jeffrey geoff jeff"},
    std::string_view{"george georgie dod geordie"},
    std::string_view{"georgina georgie gina"},
    std::string_view{"gerald gerard gerry jerry ged"},
    std::string_view{"geraldine gerry"},
    std::string_view{"gertrude gertie trudy"},
    std::string_view{"gillian gill jill gilly"},
    std::string_view{"gordon gordy"},
    std::string_view{"gregory greg"},
    std::string_view{"gwendolen gwendoline gwen"},
    std::string_view{"harold harry hal"},
    std::string_view{"harriet hattie harri hatty"},
    std::string_view{"helen nell nellie lena ellen"},
    std::string_view{"henry harry hal hank"},
    std::string_view{"henrietta hettie etta hetty"},
    std::string_view{"herbert bert bertie herb"},
    std::string_view{"hilda hildy"},
    std::string_view{"horace horry"},
    std::string_view{"hubert bert hugh"},
    std::string_view{"ian iain"},
    std::string_view{"irene rene renie"},
    std::string_view{"isaac ike zac"},
    std::string_view{"isabel isobel isabella bella belle izzy bel isa"},
    std::string_view{"jacob jake"},
    std::string_view{"jacqueline jackie jacqui"},
    std::string_view{"james jim jimmy jamie jem jimmie"},
    std::string_view{"jane janie jenny janet jean"},
    std::string_view{"janet jan netta jennie"},
    std::string_view{"janice jan"},
    std::string_view{"jean jeannie jeanie"},
    std::string_view{"jennifer jen jenny jenni"},
    std::string_view{"jeremy jerry jem"},
    std::string_view{"jessica jess jessie"},
    std::string_view{"joan joanie"},
    std::string_view{"joanna joanne jo joey"},
    std::string_view{"john jack johnny jon johnnie jock ian sean ivan"},
    std::string_view{"jonathan jon jonny nathan"},
    std::string_view{"joseph joe joey jo"},
    std::string_view{"josephine jo josie fifi"},
    std::string_view{"joshua josh"},
    std::string_view{"joyce joy"},
    std::string_view{"judith judy jude"},
    std::string_view{"julia julie jules"},
    std::string_view{"julian jules jools"},
    std::string_view{"kenneth ken kenny"},
    std::string_view{"kimberley kim"},
    std::string_view{"laura laurie lolly"},
    std::string_view{"lawrence laurence larry laurie lol"},
    std::string_view{"leonard len lenny leo"},
    std::string_view{"leslie les"},
    std::string_view{"lewis louis lou lew louie"},
    std::string_view{"lillian lilian lily lil"},
    std::string_view{"louisa louise lou lulu"},
    std::string_view{"lucy lucille lu"},
    std::string_view{"lydia liddy"},
    std::string_view{"madeleine maddie maddy"},
    std::string_view{"malcolm mal malky"},
    std::string_view{"margaret peggy peg maggie meg meggie madge marge margie margery greta rita "
                     "daisy megan mog"},
    std::string_view{"marjorie margery marge margie"},
    std::string_view{"marilyn lyn"},
    std::string_view{"martha marty mattie patty"},
    std::string_view{"martin marty"},
    std::string_view{"mary marie maria molly polly may mamie minnie moll maisie mae"},
    std::string_view{"matilda tilly tilda mattie"},
    std::string_view{"matthew matt mat"},
    std::string_view{"maureen mo reenie"},
    std::string_view{"maurice mo morris"},
    std::string_view{"mavis mave"},
    std::string_view{"maximilian max"},
    std::string_view{"melanie mel"},
    std::string_view{"melissa mel lissa"},
    std::string_view{"michael mike mick micky mickey mikey"},
    std::string_view{"michelle shelly chelle"},
    std::string_view{"mildred millie milly"},
    std::string_view{"millicent millie milly"},
    std::string_view{"miriam mimi mirry"},
    std::string_view{"mohammed muhammad mohamed mohammad muhammed mo mehmet"},
    std::string_view{"montague monty"},
    std::string_view{"nathaniel nathan nat nate"},
    std::string_view{"nicholas nick nicky nico colin"},
    std::string_view{"nicola nicky nikki"},
    std::string_view{"nigel nige"},
    std::string_view{"norman norm"},
    std::string_view{"oliver ollie noll"},
    std::string_view{"olivia liv livvy"},
    std::string_view{"oswald ossie oz"},
    std::string_view{"pamela pam pammie"},
    std::string_view{"patricia pat patsy tricia trish paddy patty"},
    std::string_view{"patrick pat paddy pady"},
    std::string_view{"penelope penny pen"},
    std::string_view{"percival percy"},
    std::string_view{"peter pete"},
    std::string_view{"philip phillip phil pip"},
    std::string_view{"philippa pippa pip"},
    std::string_view{"phyllis phil phyl"},
    std::string_view{"priscilla cilla pris"},
    std::string_view{"prudence pru"},
    std::string_view{"rachel rae"},
    std::string_view{"raymond ray"},
    std::string_view{"rebecca becky becca"},
    std::string_view{"reginald reg reggie rex"},
    std::string_view{"richard dick rick ricky rich richie dickie"},
    std::string_view{"robert bob bobby rob robbie robin bert rab"},
    std::string_view{"roberta bobbie"},
    std::string_view{"roderick rod roddy"},
    std::string_view{"roger rodge"},
    std::string_view{"roland roly rowland"},
    std::string_view{"ronald ron ronnie"},
    std::string_view{"rosemary rose rosie romy"},
    std::string_view{"rosalind ros roz"},
    std::string_view{"rupert bert"},
    std::string_view{"samantha sam sammy"},
    std::string_view{"samuel sam sammy"},
    std::string_view{"sarah sara sally sadie"},
    std::string_view{"sebastian seb bas"},
    std::string_view{"sheila sheelagh"},
    std::string_view{"shirley shirl"},
    std::string_view{"sidney sydney sid syd"},
    std::string_view{"simon si"},
    std::string_view{"sophia sophie"},
    std::string_view{"stanley stan"},
    std::string_view{"stephanie steph steffi"},
    std::string_view{"stephen steven steve stevie"},
    std::string_view{"stuart stewart stu"},
    std::string_view{"susan susanna suzanne sue susie suzie sukie"},
    std::string_view{"sylvia sylvie syl"},
    std::string_view{"terence terry tel"},
    std::string_view{"teresa theresa terry tess tessa tessie"},
    std::string_view{"thomas tom tommy tam"},
    std::string_view{"theodore ted teddy theo"},
    std::string_view{"timothy tim timmy"},
    std::string_view{"tobias toby"},
    std::string_view{"valerie val"},
    std::string_view{"veronica ronnie vera vonnie"},
    std::string_view{"victor vic"},
    std::string_view{"victoria vicky vikki tori"},
    std::string_view{"vincent vince vinny"},
    std::string_view{"violet vi"},
    std::string_view{"virginia ginny"},
    std::string_view{"vivienne vivian viv"},
    std::string_view{"walter wally walt wat"},
    std::string_view{"wilfred wilf wilfrid fred"},
    std::string_view{"wilhelmina minnie mina billie"},
    std::string_view{"william bill billy will willie wills liam"},
    std::string_view{"winifred win winnie freda"},
    std::string_view{"yvonne vonnie von"},
    std::string_view{"zachary zac zack"},
};

using Row = std::vector<std::string_view>;

std::vector<Row> split_rows() {
  std::vector<Row> split;
  for (std::string_view row : rows) {
    Row& names = split.emplace_back();
    while (!row.empty()) {
      const std::size_t end = std::min(row.find(' '), row.size());
      names.push_back(row.substr(0, end));
      row.remove_prefix(std::min(end + 1, row.size()));
    }
  }
  return split;
}

using Forms = std::map<std::string_view, Row, std::less<>>;

// Two short forms stand for each other only where they belong to one full name.
const Forms& forms() {
  static const Forms made = [] {
    Forms all;
    for (const Row& row : split_rows()) {
      for (const std::string_view name : row) {
        Row& others = all[name];
        for (const std::string_view other : row) {
          const bool there = std::find(others.begin(), others.end(), other) != others.end();
          if (other != name && !there) others.push_back(other);
        }
      }
    }
    return all;
  }();
  return made;
}

}  // namespace

std::vector<std::string_view> other_forms_of(std::string_view name) {
  const auto found = forms().find(name);
  return found == forms().end() ? std::vector<std::string_view>{} : found->second;
}

bool are_forms_of_one_name(std::string_view a, std::string_view b) {
  const auto found = forms().find(a);
  if (found == forms().end()) return false;
  return std::find(found->second.begin(), found->second.end(), b) != found->second.end();
}

}  // namespace candour::registers
